-- What a Mirror remembers beside the shared rows: how far it has come, and its search index.

create table state (
    one integer primary key check (one = 1),
    lineage text not null,
    seq integer not null,
    epoch integer not null,
    born_at integer not null,
    small_upto integer not null default 0,
    backfill_before integer,
    is_backfilled integer not null default 0,
    has_lost_sight integer not null default 0
);

-- Conversations that came into sight and whose messages are still to be asked for.
create table owed_backfill (
    conversation integer primary key,
    before integer
);

create index conversation_by_status on conversation (status, coalesce(last_at, 0));
create index conversation_by_time on conversation (coalesce(last_at, 0));
create index conversation_by_contact on conversation (contact) where contact is not null;

create index message_by_time on message (conversation, at);
create index message_by_key on message (key) where key is not null;
create index message_by_target on message (target) where target is not null;

-- Wamids are long and in no order, so an index of them would cost a quarter of a first sync.
-- Some characters near the end find the row, and the whole name is compared there.
create index message_by_wamid on message (substr(wamid, -16, 12)) where wamid is not null;

create virtual table search using fts5(
    words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);
insert into search (search, rank) values ('secure-delete', 1);
insert into search (search, rank) values ('hashsize', 8388608);

-- The index trails behind. Messages from floor upwards are in it, save those in unindexed;
-- must_forget says that it still holds words of messages that have left.
create table search_progress (
    one integer primary key check (one = 1),
    floor integer not null,
    must_forget integer not null default 0
);
insert into search_progress (one, floor) values (1, 9223372036854775807);

create table unindexed (id integer primary key);
