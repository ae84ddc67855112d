-- What customers wrote since WaDesk listens, by conversation and in the order of the Hub. What is
-- unread, and since when somebody waits, is found here, whatever else lies in a thread.
create index message_incoming on message (conversation, id, at)
    where direction = 'in' and source is not 'history' and kind not in ('reaction', 'edit', 'revoke');
