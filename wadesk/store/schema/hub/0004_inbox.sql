-- Conversations that come back by themselves, and what members keep about them for themselves.

create index conversation_snoozed on conversation (snoozed_until) where snoozed_until is not null;
create index label_seq on label (seq);
create unique index label_name on label (name);
create index quick_reply_seq on quick_reply (seq);
create unique index quick_reply_shortcut on quick_reply (shortcut);
create index saved_view_seq on saved_view (seq, member);
create index reading_seq on reading (seq, member);
create unique index reading_place on reading (conversation, member);

-- Who waits already is told once: what has no answer yet, in conversations that are not closed.
update counter set seq = seq + 1;
update conversation set seq = (select seq from counter), waiting_since = (
    select message.at from message where message.conversation = conversation.id
    and message.id > conversation.answer and message.direction = 'in'
    and message.source <> 'history' and message.kind not in ('edit', 'revoke', 'reaction', 'system')
    order by message.at limit 1
)
where status <> 'closed' and exists (
    select 1 from message where message.conversation = conversation.id
    and message.id > conversation.answer and message.direction = 'in'
    and message.source <> 'history' and message.kind not in ('edit', 'revoke', 'reaction', 'system')
);
