-- Who of the deciding institution looked at what of an application: once a day for each person and thing, so that the list can be read.
create table recognition_look (
  institution_id uuid not null,
  application_id uuid not null,
  person_id      uuid not null references account,
  what           text not null check (what in ('SHEET', 'DOCUMENT', 'ATTACHMENT', 'LETTER', 'EXPORT')),
  day            date not null,
  at             timestamptz not null,
  primary key (institution_id, application_id, person_id, what, day),
  foreign key (institution_id, application_id) references recognition_application
);
