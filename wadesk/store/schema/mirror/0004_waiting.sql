-- What waits for its hour or its author, and above which message something may still lack.
alter table state add column whole_upto integer;

create index scheduled_by_conversation on scheduled (conversation) where state in ('waiting', 'refused');
create index draft_by_conversation on draft (conversation);
create unique index policy_by_name on policy (name);
