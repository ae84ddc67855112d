-- By which key and certificate the Hub is known for good; null: by the system's own trust.
alter table identity add column hub_key blob;
alter table identity add column certificate text;
-- The private half of the key by which a shut profile asks the Hub for its part.
alter table identity add column door blob;
