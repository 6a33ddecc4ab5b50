-- The hashes of the complete subtrees of the log's Merkle tree: the node (level, index) stands over the 2^level leaves from index * 2^level on.
-- Level 0 are the leaf hashes themselves (ledger_leaf). With them a proof reads a handful of rows, however long the log is. They follow from
-- the leaves: nothing is believed because it stands here, and the audit computes them again.
create table ledger_node (
  level smallint not null check (level between 1 and 62),
  index bigint not null check (index >= 0),
  hash  bytea not null,
  primary key (level, index)
);
create trigger ledger_node_append_only before update or delete or truncate on ledger_node
  for each statement execute function refuse_change();

-- Adds the nodes that are missing, from the leaves up.
create function fill_ledger_nodes() returns void language plpgsql as $$
declare
  below smallint := 1;
begin
  insert into ledger_node (level, index, hash)
    select 1, l.position / 2, sha256('\x01'::bytea || l.leaf_hash || r.leaf_hash)
    from ledger_leaf l join ledger_leaf r on r.position = l.position + 1
    where l.position % 2 = 0
    on conflict do nothing;
  while exists (select from ledger_node where level = below and index = 1) loop
    insert into ledger_node (level, index, hash)
      select below + 1, l.index / 2, sha256('\x01'::bytea || l.hash || r.hash)
      from ledger_node l join ledger_node r on r.level = below and r.index = l.index + 1
      where l.level = below and l.index % 2 = 0
      on conflict do nothing;
    below := below + 1;
  end loop;
end $$;
select fill_ledger_nodes();

-- Entries that have no place yet: written with the entry, taken away when it gets its place. Without it, each sealing would look through the
-- whole log for them.
create table ledger_waiting (
  arrival  bigint primary key,
  entry_id uuid not null unique references ledger_entry (id)
);
insert into ledger_waiting (arrival, entry_id)
  select e.arrival, e.id from ledger_entry e left join ledger_leaf l on l.entry_id = e.id where l.entry_id is null;

-- What was entered about something, oldest first, without sorting.
create index ledger_entry_about on ledger_entry (subject, arrival);
drop index ledger_entry_by_subject;
