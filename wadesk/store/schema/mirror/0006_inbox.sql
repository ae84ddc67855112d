-- What this member has read, pinned and been named in, by conversation.
create index reading_by_conversation on reading (conversation);
