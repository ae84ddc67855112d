-- A draft is words, what they quote, and what is attached to them.
alter table draft add column quoted text;
alter table draft add column files text not null default '[]';
alter table draft add column edited_at integer not null default 0;

-- What the Hub was last told of a draft, so that only news is told again.
create table draft_told (
    conversation integer primary key,
    digest blob not null
);

-- Texts that gave way to a newer one of the same agent; they go only by the agent's hand.
create table draft_version (
    place integer primary key autoincrement,
    conversation integer not null,
    text text not null,
    base integer not null,
    begun_at integer not null,
    edited_at integer not null,
    origin text not null
);

-- held_until: so long a reply can be called back. rank: the order in which they leave.
alter table outbox add column held_until integer not null default 0;
alter table outbox add column rank integer;
update outbox set rank = place;
drop index outbox_by_conversation;
create index outbox_by_conversation on outbox (conversation, rank);
