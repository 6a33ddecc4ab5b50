-- That a deadline was warned of, or that its passing was acted on: once for each deadline, whatever happens in between. A case whose clock was
-- set anew has another deadline.
create table recognition_deadline_notice (
  institution_id uuid not null,
  application_id uuid not null,
  occasion       text not null check (occasion in ('DECISION', 'APPEAL', 'CONDITION')),
  due            date not null,
  stage          text not null check (stage in ('WARNED', 'PASSED')),
  at             timestamptz not null,
  primary key (institution_id, application_id, occasion, due, stage),
  foreign key (institution_id, application_id) references recognition_application
);
create index recognition_application_running on recognition_application (decide_by, id)
  where state in ('SUBMITTED', 'UNDER_ASSESSMENT', 'PROPOSED', 'APPEALED');
create index recognition_application_conditional on recognition_application (id)
  where outcome = 'conditional' and state in ('DECIDED', 'DECIDED_ON_APPEAL');
