-- What is added to a case beside the credential: documents of the applicant, notes of officers.
create table recognition_attachment (
  institution_id uuid not null,
  application_id uuid not null,
  id             uuid not null,
  kind           text not null,
  name           text not null,
  media_type     text not null,
  extension      text not null,
  size           int not null,
  sha256         text not null,
  content        bytea not null,
  -- the verification report of the moment it was added, for a credential
  verified       text,
  -- the item of a request that it answers
  answers        text,
  -- of an interview: when it was and who was there
  held_on        date,
  present        text,
  added_at       timestamptz not null,
  added_by       uuid not null references account,
  primary key (institution_id, application_id, id),
  foreign key (institution_id, application_id) references recognition_application,
  check ((held_on is null) = (present is null))
);

-- What a person whose documents are out of reach has written so far; one at a time, gone when it is sent.
create table recognition_paper_draft (
  account_id uuid primary key references account,
  submission uuid not null,
  content    text not null,
  saved_at   timestamptz not null
);
