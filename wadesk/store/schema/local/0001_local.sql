-- What exists on this Desk only: nothing here can be fetched again.

-- In the order of writing; a row leaves when its message arrives, or when the agent lets go.
create table outbox (
    place integer primary key autoincrement,
    key text not null unique,
    conversation integer not null,
    command text not null,
    written_at integer not null,
    owed text not null,
    attempts integer not null default 0,
    not_before integer not null default 0,
    refusal text
);
create index outbox_by_conversation on outbox (conversation, place);

-- The newest answer that was on the screen.
create table seen (
    conversation integer primary key,
    answer integer not null
);

create table identity (
    one integer primary key check (one = 1),
    url text not null,
    hub text not null,
    device integer not null,
    member integer not null,
    member_name text not null,
    private_key blob not null,
    counter integer not null default 0
);
