-- Each entry's place in the chain and in the tree, given once.
create table ledger_leaf (
  position   bigint primary key check (position >= 0),
  entry_id   uuid not null unique references ledger_entry (id),
  leaf_hash  bytea not null,
  chain_hash bytea not null
);

-- What we have signed the log to be: its size, its tree's root, its chain's end.
create table ledger_head (
  size       bigint primary key check (size > 0),
  root       bytea not null,
  chain_hash bytea not null,
  frontier   bytea not null,
  signed_at  timestamptz not null,
  key_id     text not null,
  signature  bytea not null
);

-- Rows of the log are added, never changed and never removed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only';
end $$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
  for each statement execute function refuse_change();
create trigger ledger_leaf_append_only before update or delete or truncate on ledger_leaf
  for each statement execute function refuse_change();
create trigger ledger_head_append_only before update or delete or truncate on ledger_head
  for each statement execute function refuse_change();
