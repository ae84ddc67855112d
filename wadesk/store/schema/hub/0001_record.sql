-- What only the Hub remembers, beside the shared rows.

-- One row. The counters are taken in the committing transaction and never go back.
create table counter (
    one integer primary key check (one = 1),
    hub text not null,
    lineage text not null,
    seq integer not null,
    last_id integer not null,
    floor integer not null default 0
);

-- Every signed body, whole; the digest makes a repeated POST a single one.
create table webhook (
    id integer primary key,
    digest blob not null unique,
    at integer not null,
    body blob not null
);

-- Each name by which a contact is known leads to that contact.
create table identity (
    name text primary key,
    contact integer not null
) without rowid;
create index identity_contact on identity (contact);

create table reply_lock (
    conversation integer primary key,
    holder integer,
    until integer not null,
    fence integer not null
);

-- The answer a ClientKey was given, to be given again.
create table command (
    key text primary key,
    member integer not null,
    digest blob not null,
    answer blob not null,
    at integer not null
) without rowid;

-- Messages on their way to WhatsApp; a row goes when its message is settled.
create table departure (
    message integer primary key,
    recipient text not null,
    carriage text not null,
    attempts integer not null default 0,
    not_before integer not null default 0,
    since integer not null,
    body text not null
);

create index departure_recipient on departure (recipient, carriage, message);

create table sight (
    member integer not null,
    epoch integer not null,
    seq integer not null,
    gained text not null,
    lost text not null,
    primary key (member, epoch)
) without rowid;
create index sight_seq on sight (member, seq);

-- A member's view: null scopes see everything.
create table member_sight (
    member integer primary key,
    scopes text,
    epoch integer not null default 0
);

create table device_key (
    device integer primary key,
    member integer not null,
    public_key blob not null unique,
    counter integer not null default 0,
    token_hash blob,
    token_until integer not null default 0,
    acked text,
    last_seen integer not null
);

create table link_code (
    digest blob primary key,
    member integer not null,
    until integer not null
) without rowid;

create table link_attempts (
    one integer primary key check (one = 1),
    failures integer not null,
    paused_until integer not null
);

-- Attachments that were fetched from WhatsApp or handed in by a Desk.
create table media (
    id text primary key,
    stored text not null,
    sha256 text not null,
    size integer not null,
    mime text not null,
    uploaded text,
    uploaded_at integer,
    at integer not null
) without rowid;

-- Messages whose file is still at Meta only.
create table media_wanted (
    message integer primary key,
    since integer not null,
    attempts integer not null default 0,
    not_before integer not null default 0
);
create index media_wanted_next on media_wanted (not_before, message);

create index message_seq on message (seq);
create index message_conversation on message (conversation, id);
create unique index message_wamid on message (wamid) where wamid is not null;
create unique index message_key on message (key) where key is not null;
create index message_answer on message (conversation, id)
    where direction = 'out' and source <> 'history' and kind not in ('edit', 'revoke', 'reaction');
create index conversation_seq on conversation (seq);
create unique index conversation_contact on conversation (number, contact) where contact is not null;
create unique index conversation_circle on conversation (number, circle) where circle is not null;
create index conversation_of_contact on conversation (contact) where contact is not null;
create index contact_seq on contact (seq);
create index member_seq on member (seq);
create index device_seq on device (seq);
create index template_seq on template (seq);
create unique index template_name on template (account, name, language);
create index notice_seq on notice (seq);
create index tombstone_seq on tombstone (seq);
