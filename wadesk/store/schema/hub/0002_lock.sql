-- Since when a lock is held and from whom it was taken; what waits for its hour; whose drafts.

alter table reply_lock add column since integer not null default 0;
alter table reply_lock add column taken_from integer;

create index scheduled_seq on scheduled (seq);
create index scheduled_due on scheduled (at) where state = 'waiting';
create unique index scheduled_key on scheduled (key);
create index scheduled_conversation on scheduled (conversation);
create index draft_seq on draft (seq, member);
create unique index draft_place on draft (conversation, member, device);
create index policy_seq on policy (seq);
create unique index policy_name on policy (name);
create index audit_seq on audit (seq);
create index audit_at on audit (at);
