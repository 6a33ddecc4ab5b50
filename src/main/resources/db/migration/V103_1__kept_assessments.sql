-- The assessment as it was when a ruling was made: registers, rules and other cases go on, and a decision must be defended as it was made.
-- JSON as text: read whole, never searched.
create table recognition_assessment (
  institution_id uuid not null,
  application_id uuid not null,
  ruling         int not null check (ruling > 0),
  kept_at        timestamptz not null,
  assessment     text not null,
  primary key (institution_id, application_id, ruling),
  foreign key (institution_id, application_id) references recognition_application
);
