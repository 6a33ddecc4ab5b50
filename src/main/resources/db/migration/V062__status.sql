-- An award may be suspended for a time. Why it is as it is, since when; empty while nothing ever happened to it.
alter table award rename column revocation_reason to state_reason;
alter table award rename column revoked_at to state_since;
alter table award drop constraint award_state_check;
alter table award drop constraint award_check;
alter table award add constraint award_state_check check (state in ('ACTIVE', 'SUSPENDED', 'REVOKED'));
alter table award add constraint award_state_reason_check
  check ((state_reason is null) = (state_since is null) and (state = 'ACTIVE' or state_since is not null));

-- Everything that ever happened to an award's status, for the learner to read: the number is the award's version afterwards.
create table award_status_change (
  institution_id uuid not null,
  award_id       uuid not null,
  number         int not null,
  move           text not null check (move in ('SUSPEND', 'REINSTATE', 'REVOKE')),
  reason         text not null,
  at             timestamptz not null,
  primary key (institution_id, award_id, number),
  foreign key (institution_id, award_id) references award
);
insert into award_status_change (institution_id, award_id, number, move, reason, at)
  select institution_id, id, version, 'REVOKE', state_reason, state_since from award where state = 'REVOKED';

-- The same position says "suspended" in its list for that purpose. It stays set when a suspended award is revoked.
alter table status_index add column suspended_at timestamptz;
drop index status_index_set;
create index status_index_set on status_index (institution_id, list, position) where set_at is not null or suspended_at is not null;

-- Which of the tables that are kept in memory changed, and in which transaction: whoever keeps them asks once a second what was committed
-- since it last asked. Rows are only added, so that no change waits for another; those older than a day go with the next change.
create table registry_change (
  xid        xid8 not null default pg_current_xact_id(),
  topic      text not null,
  scope      uuid,
  changed_at timestamptz not null default clock_timestamp()
);
create index registry_change_xid on registry_change (xid);
create index registry_change_age on registry_change (changed_at);

create function note_registry_change(changed_topic text, changed_scope uuid) returns void language sql as $$
  delete from registry_change where ctid = any (array(
    select ctid from registry_change where changed_at < clock_timestamp() - interval '1 day' limit 100 for update skip locked));
  insert into registry_change (topic, scope)
    select changed_topic, changed_scope where not exists (
      select from registry_change
      where xid = pg_current_xact_id() and topic = changed_topic and scope is not distinct from changed_scope);
$$;

create function note_table_changed() returns trigger language plpgsql as $$
begin
  perform note_registry_change(tg_argv[0], null);
  return null;
end $$;

create function note_status_list_changed() returns trigger language plpgsql as $$
begin
  perform note_registry_change(tg_table_name, case tg_op when 'DELETE' then old.institution_id else new.institution_id end);
  return null;
end $$;

create trigger institution_changed after insert or update or delete or truncate on institution
  for each statement execute function note_table_changed('institution');
create trigger institution_key_changed after insert or update or delete or truncate on institution_key
  for each statement execute function note_table_changed('institution_key');
create trigger institution_certificate_changed after insert or update or delete or truncate on institution_certificate
  for each statement execute function note_table_changed('institution_key');
create trigger accreditation_changed after insert or update or delete or truncate on accreditation
  for each statement execute function note_table_changed('accreditation');
create trigger status_list_changed after insert or update or delete on status_list
  for each row execute function note_status_list_changed();
