-- What a program was answered under its Idempotency-Key, so that the same call twice does one thing.
create table idempotent_call (
  caller         text not null,
  key            text not null,
  request_digest text not null,
  begun_at       timestamptz not null,
  status         int,
  content_type   text,
  location       text,
  body           bytea,
  primary key (caller, key)
);
create index idempotent_call_by_age on idempotent_call (begun_at);
