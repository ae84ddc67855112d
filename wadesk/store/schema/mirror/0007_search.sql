-- The index keeps what a message is beside what it says, and the beginnings of words, so that
-- one letter is found as fast as a word. What an older WaDesk has indexed is indexed anew.
drop table search;
create virtual table search using fts5(
    words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2',
    prefix='1 2'
);
insert into search (search, rank) values ('secure-delete', 1);
insert into search (search, rank) values ('hashsize', 8388608);

delete from unindexed;
update search_progress set floor = 9223372036854775807, must_forget = 0;
