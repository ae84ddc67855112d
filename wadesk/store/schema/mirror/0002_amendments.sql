-- What is shown on the bubble it is about has no place of its own in a thread: this finds the
-- few among the many, so that the places can be read from the index by time alone.
create index message_amending on message (conversation, at)
    where kind in ('reaction', 'edit', 'revoke');
