-- What institutions issued by VC-API: enough to revoke it, and to tell it from a forgery if the key is stolen. Nothing of what it says.
create table vcapi_credential (
  institution_id uuid not null references institution,
  sha256         text not null check (length(sha256) = 64),
  credential_id  text not null check (length(credential_id) between 1 and 2000),
  suite          text not null,
  status_list    text not null,
  status_index   bigint not null,
  issued_at      timestamptz not null,
  revoked_at     timestamptz,
  primary key (institution_id, sha256),
  unique (institution_id, credential_id)
);
