-- Linked devices: how they are let in, watched, frozen and sent away; who may do what.

update member set role = 'standard' where role = 'agent';

-- The key by which Desks know this Hub; a wipe order is signed with it. One row.
create table hub_key (
    one integer primary key check (one = 1),
    private_key blob not null
);

-- When the Hub was last at work, and since when without a long pause. One row.
create table hub_life (
    one integer primary key check (one = 1),
    alive_at integer not null,
    resumed_at integer not null
);

-- machine: the same again on linking anew. share: the Hub's part of the key of its profile.
-- door: the public key by which it asks for that part. nonce: of its last request for a token.
-- frozen_at: seen in two places. thawed: may take up a new count once.
alter table device_key add column machine text;
alter table device_key add column share blob;
alter table device_key add column door blob;
alter table device_key add column nonce text;
alter table device_key add column frozen_at integer;
alter table device_key add column thawed integer not null default 0;
alter table device_key add column proven_until integer not null default 0;
alter table device_key add column noticed_at integer;
alter table device_key add column flagged_at integer;

-- A code belongs to the device that shows it; null: the operator's, which needs no confirming.
alter table link_code add column maker integer;
create index link_code_maker on link_code (maker) where maker is not null;

-- A Desk that has named a good code and waits for somebody to look at it.
create table applicant (
    id integer primary key,
    member integer not null,
    maker integer not null,
    public_key blob not null unique,
    code blob not null,
    door blob,
    machine text,
    name text not null,
    system text not null,
    version text not null,
    address text not null,
    at integer not null,
    until integer not null,
    verdict text
);
create index applicant_maker on applicant (maker);

-- Devices that are out, by which order, and what is still taken from them. drafts_to: whose
-- the words become that it hands in. handed: digests of those that came already.
create table revoked (
    device integer primary key,
    member integer not null,
    public_key blob not null,
    door blob,
    token_hash blob,
    why text not null,
    told text not null,
    at integer not null,
    drafts_to integer not null,
    handed text not null default '[]',
    wiped_at integer
);
create index revoked_token on revoked (token_hash) where token_hash is not null;
create index revoked_member on revoked (member);

-- On which device a lock was last claimed: it is free again when that device goes.
alter table reply_lock add column device integer;
create index reply_lock_device on reply_lock (device) where device is not null;
-- A device that is out may leave several texts in one conversation.
drop index draft_place;
create index draft_place on draft (conversation, member, device);

-- Second factors; recovery codes are kept as digests, each good once.
create table factor (
    member integer primary key,
    secret blob not null,
    confirmed integer not null default 0,
    last_step integer not null default 0,
    recovery text not null default '[]',
    failures integer not null default 0,
    paused_until integer not null default 0
);

create table sign_in (
    id integer primary key,
    device integer not null,
    member integer not null,
    at integer not null,
    address text not null,
    country text
);
create index sign_in_at on sign_in (at);
create index sign_in_address on sign_in (address, at);
create index sign_in_member on sign_in (member, at);

-- Below this seq a member's cursor cannot go on: what they may see was changed altogether.
alter table member_sight add column reborn integer not null default 0;

create index permission_seq on permission (seq);
create unique index permission_name on permission (name);
create index device_member on device (member);
create index audit_alert on audit (about, at) where deed = 'alert';
create index device_key_token on device_key (token_hash) where token_hash is not null;
