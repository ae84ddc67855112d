-- What is being typed, one text for each conversation.
create table draft (
    conversation integer primary key,
    text text not null,
    base integer not null,
    begun_at integer not null,
    edition integer not null
);

-- Numbers the additions to drafts; a number is never given twice.
create table draft_addition (
    edition integer primary key autoincrement
);
