-- Every decision that a person may contest. Rows are added, given their place in the chain once, and never changed after.
create table ledger_entry (
  arrival        bigint generated always as identity unique,
  id             uuid primary key,
  institution_id uuid references institution,
  at             timestamptz not null,
  kind           text not null,
  subject        text not null,
  facts          jsonb not null
);
create index ledger_entry_by_subject on ledger_entry (subject);
