-- Customers whom somebody wants blocked or let in again, until WhatsApp has answered.

create table block_wish (
    contact integer primary key,
    is_blocked integer not null,
    since integer not null,
    attempts integer not null default 0,
    not_before integer not null default 0
);
create index block_wish_next on block_wish (not_before, contact);

-- The other selves of one person.
create index contact_same_as on contact (same_as) where same_as is not null;
