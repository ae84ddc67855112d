-- What the phone app shares of a number's past, and what Meta says of the number.
create index phone_history_seq on phone_history (seq);
create unique index phone_history_number on phone_history (number);
create index our_number_seq on our_number (seq);
create unique index our_number_number on our_number (number);
