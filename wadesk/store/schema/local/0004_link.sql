-- By which key and certificate the Hub is known for good; null: by the system's own trust.
alter table identity add column hub_key blob;
alter table identity add column certificate text;
-- The private half of the key by which a shut profile asks the Hub for its part.
alter table identity add column door blob;

-- The keys of a Desk that is being let in: whoever was killed on the way asks with them again.
create table linking (
    one integer primary key check (one = 1),
    private_key blob not null,
    door blob not null
);
