-- Words are found without accents and with small mistakes.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- The outbox: Spring Modulith's event publication registry, in the shape of its schema version 2.
create table event_publication (
  id                     uuid not null primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_by_completion on event_publication (completion_date);

-- Mails to send, and in the demonstration to read.
create table mail (
  id         uuid primary key,
  recipient  text not null,
  subject    text not null,
  body       text not null,
  created_at timestamptz not null,
  sent_at    timestamptz,
  attempts   int not null default 0
);
create index mail_unsent on mail (created_at) where sent_at is null;
create index mail_by_recipient on mail (recipient, created_at);
