-- Since when a key may have been in other people's hands: what it signed counts only if it is on record here.
alter table institution_key add column compromised_at timestamptz;
alter table institution_key add check (compromised_at is null or retired_at is not null);

-- The certificates of a key, one after the other: the newest is used, the earlier ones stay known. The chain is in PEM, the key's own first.
create table institution_certificate (
  institution_id uuid not null,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  key_id         text not null,
  serial         numeric not null,
  chain          text not null,
  not_after      timestamptz not null,
  added_at       timestamptz not null,
  authority_id   text,
  revoked_at     timestamptz,
  primary key (institution_id, sha256),
  foreign key (institution_id, key_id) references institution_key (institution_id, id)
);
create index institution_certificate_by_key on institution_certificate (institution_id, key_id, added_at desc);
create index institution_certificate_by_digest on institution_certificate (sha256);
create index institution_certificate_revoked on institution_certificate (authority_id, revoked_at) where revoked_at is not null;

insert into institution_certificate (institution_id, sha256, key_id, serial, chain, not_after, added_at)
  select institution_id, encode(sha256(certificate), 'hex'), id, 0,
    E'-----BEGIN CERTIFICATE-----\n' || encode(certificate, 'base64') || E'\n-----END CERTIFICATE-----\n',
    created_at + interval '1825 days', created_at
  from institution_key where certificate is not null;
alter table institution_key drop column certificate;

-- The exchange's own authority, which certifies the institutions' sealing keys. The private half is in the key custody.
create table exchange_authority (
  key_id     text primary key,
  anchor     text not null,
  not_after  timestamptz not null,
  created_at timestamptz not null
);

-- Whether this very decision was issued here, when its key was stolen.
create index recognition_decision_by_digest on recognition_decision (institution_id, sha256);
