-- A draft is words, what they quote, and what is attached to them.
alter table draft add column quoted text;
alter table draft add column files text not null default '[]';
alter table draft add column edited_at integer not null default 0;
update draft set edited_at = begun_at;

-- What the Hub was last told of a draft, so that only news is told again.
create table draft_told (
    conversation integer primary key,
    digest blob not null
);

-- Texts that gave way to another of the same agent; they go only by the agent's hand.
create table draft_version (
    place integer primary key autoincrement,
    conversation integer not null,
    text text not null,
    base integer not null,
    begun_at integer not null,
    edited_at integer not null,
    origin text not null,
    quoted text,
    files text not null default '[]'
);

-- Texts of the agent's other devices that were taken over here, or that nobody wants to see again.
create table draft_done (
    digest blob primary key
);

-- held_until: so long a reply can be called back. rank: the order in which they leave.
-- sent_with: the first key of those that were one draft. passes: its author knows what it passes.
alter table outbox add column held_until integer not null default 0;
alter table outbox add column rank integer;
alter table outbox add column sent_with text;
alter table outbox add column passes integer not null default 0;
update outbox set rank = place;
drop index outbox_by_conversation;
create index outbox_by_conversation on outbox (conversation, rank);

-- The newest of the customer's messages that was on the screen.
alter table seen add column inbound integer not null default 0;

-- What is being noted for the team; apart from drafts, so that it can never leave as a reply.
create table note_draft (
    conversation integer primary key,
    text text not null
);

-- When the Hub was last heard, by its own clock.
create table heard (
    one integer primary key check (one = 1),
    at integer not null
);
