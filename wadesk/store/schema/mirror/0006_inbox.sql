-- What this member has read, pinned and been named in, by conversation.
create index reading_by_conversation on reading (conversation, upto);
create index reading_pinned on reading (conversation) where pinned_at is not null;
create index reading_mentioned on reading (conversation, mentioned, upto) where mentioned is not null;

-- All that most views of the list ask of a conversation, so that they read no row of it.
create index conversation_standing on conversation (
    status, owner, last_at, waiting_since, last_inbound_at, labels, last_message, answer
);
