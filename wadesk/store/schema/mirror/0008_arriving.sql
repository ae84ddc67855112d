-- Pieces of files that are still on their way, by the names under which they lie in the vault.
create table arriving (
    message integer not null,
    start integer not null,
    size integer not null,
    name text not null,
    mark text not null,
    primary key (message, start)
) without rowid;
