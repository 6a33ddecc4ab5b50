-- How a case's days are counted, and under which agreement it runs, is kept with the case: what is laid down later does not touch it.
alter table recognition_application
  add column days_counted text,
  -- of those handed in before this was kept, nothing says under which they run
  add column agreement_id uuid;
update recognition_application a set days_counted = case when agreed then 'CALENDAR' else coalesce(
  (select r.days_counted from recognition_rules r where r.institution_id = a.institution_id), 'CALENDAR') end;
alter table recognition_application
  alter column days_counted set not null,
  add constraint recognition_application_days_counted check (days_counted in ('CALENDAR', 'WORKING'));

-- What an agreement says of a case that is not decided in time: nothing, or one of the two ways of the rules.
alter table agreement
  add column on_expiry text check (on_expiry in ('ESCALATE', 'RECOGNISE'));
