-- Files of messages that lie in this Desk's vault, so that they can be seen without the Hub.
create table fetched (
    message integer primary key,
    name text not null,
    mime text not null,
    size integer not null
);
