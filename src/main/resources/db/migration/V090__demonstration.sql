-- One row if this database holds the demonstration's made-up world, whose passwords everyone knows. An exchange that is not started as a
-- demonstration refuses such a database.
create table demonstration (
  single   boolean primary key default true check (single),
  address  text not null,
  made_at  timestamptz not null
);
