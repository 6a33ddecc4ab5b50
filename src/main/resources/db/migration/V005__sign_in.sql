alter table api_token add column id uuid not null unique;

-- Passkeys (W3C WebAuthn): public keys only. The shape is Spring Security's.
create table user_entities (
  id           text not null primary key,
  name         text not null unique,
  display_name text
);

create table user_credentials (
  credential_id                text not null primary key,
  user_entity_user_id          text not null references user_entities on delete cascade,
  public_key                   bytea not null,
  signature_count              bigint,
  uv_initialized               boolean,
  backup_eligible              boolean not null,
  authenticator_transports     text,
  public_key_credential_type   text,
  backup_state                 boolean not null,
  attestation_object           bytea,
  attestation_client_data_json bytea,
  created                      timestamp,
  last_used                    timestamp,
  label                        text not null
);
