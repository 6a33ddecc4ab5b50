-- How far the seal of a document was raised by time stamps; null for as it was sealed. What was not raised yet is tried again.
alter table award_document
  add column level          text check (level in ('T', 'LTA')),
  add column stamp_attempts int not null default 0,
  add column stamp_after    timestamptz;
create index award_document_to_stamp on award_document (format, stamp_attempts) where level is distinct from 'LTA';
