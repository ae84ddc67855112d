-- What stands beside a thread: the other selves of its customer, what was sent, what was noted.
create index contact_same_as on contact (same_as) where same_as is not null;
create index message_media on message (conversation, at)
    where kind in ('image', 'video', 'document');
create index message_note on message (conversation, at) where direction = 'note';
