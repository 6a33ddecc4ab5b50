-- An institution's rules for its recognition cases. One without a row has the standard rules of RecognitionRules.
create table recognition_rules (
  institution_id          uuid primary key references institution,
  days_counted            text not null check (days_counted in ('CALENDAR', 'WORKING')),
  appeal_days             int not null check (appeal_days between 14 and 365),
  appeal_decision_days    int not null check (appeal_decision_days between 1 and 122),
  on_expiry               text not null check (on_expiry in ('ESCALATE', 'RECOGNISE')),
  expiry_basis            text,
  warn_days               int not null check (warn_days between 1 and 60),
  two_people              boolean not null,
  pauses_allowed          boolean not null,
  most_recognised_credits numeric(5, 2) check (most_recognised_credits > 0 and most_recognised_credits <= 300),
  residency_share         int check (residency_share between 1 and 100),
  currency_years          int check (currency_years between 1 and 50),
  version                 int not null,
  check ((on_expiry = 'RECOGNISE') = (expiry_basis is not null))
);
create trigger recognition_rules_changed after insert or update or delete or truncate on recognition_rules
  for each statement execute function note_table_changed('recognition_rules');
