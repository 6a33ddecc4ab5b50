-- How an institution describes the education system it belongs to, in its own words, for the supplements of what it awards. Texts by language,
-- as pairs.
create table education_system (
  institution_id uuid primary key references institution,
  description    jsonb not null
);

-- What a micro-credential is good for: the further study it gives access to, and what it allows its holder to do at work.
create table credential_function (
  institution_id      uuid not null,
  micro_credential_id uuid not null,
  access              jsonb,
  profession          jsonb,
  primary key (institution_id, micro_credential_id),
  foreign key (institution_id, micro_credential_id) references micro_credential
);
