-- What a window remembers of how it was used, each in words of its own.
create table remembered (
    name text primary key,
    value text not null
);
