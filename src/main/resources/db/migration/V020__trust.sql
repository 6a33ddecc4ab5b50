-- Accreditations, owned by the agency that gave them.
create table accreditation (
  institution_id  uuid not null references institution,
  id              uuid not null,
  accredited_id   uuid not null references institution,
  levels          jsonb not null,
  fields          jsonb not null,
  valid_from      date not null,
  valid_until     date not null check (valid_until >= valid_from),
  report          text,
  suspended_from  date,
  suspension      text,
  created_at      timestamptz not null,
  version         int not null default 0,
  primary key (institution_id, id),
  check ((suspended_from is null) = (suspension is null))
);
create index accreditation_by_accredited on accreditation (accredited_id, valid_from);

-- Whose seal a certificate is, is asked by its digest.
create index institution_key_by_certificate on institution_key (sha256(certificate)) where certificate is not null;
