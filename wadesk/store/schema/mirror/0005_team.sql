-- What the pages about devices, members and deeds read.
create index device_by_member on device (member);
create index audit_by_at on audit (at);
