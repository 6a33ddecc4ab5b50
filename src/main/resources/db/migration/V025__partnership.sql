-- Agreements, owned by the institution that proposed them and readable by its partner.
create table agreement (
  institution_id uuid not null references institution,
  id             uuid not null,
  partner_id     uuid not null references institution check (partner_id <> institution_id),
  state          text not null check (state in ('PROPOSED', 'IN_FORCE', 'DECLINED', 'ENDED')),
  valid_from     date not null,
  valid_until    date check (valid_until >= valid_from),
  fields         jsonb not null,
  most_credits   numeric(5, 2),
  decision_days  int not null check (decision_days between 1 and 122),
  terms          text not null,
  proposed_at    timestamptz not null,
  answered_at    timestamptz,
  ended_at       timestamptz,
  ended_by       uuid references institution,
  version        int not null default 0,
  primary key (institution_id, id)
);
create index agreement_by_partner on agreement (partner_id, id);
