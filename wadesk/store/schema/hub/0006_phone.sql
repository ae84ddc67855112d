-- What the phone app shares of a number's past.
create index phone_history_seq on phone_history (seq);
create unique index phone_history_number on phone_history (number);
