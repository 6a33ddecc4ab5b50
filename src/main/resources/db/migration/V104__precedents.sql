-- What was decided once on certain facts, without persons. The facts are JSON as text: read whole; what is searched has columns of its own.
create table precedent (
  institution_id       uuid not null references institution,
  id                   uuid not null,
  application_id       uuid not null,
  facts                text not null,
  ruling               int not null check (ruling > 0),
  outcome              text not null check (outcome in ('full', 'partial', 'conditional', 'alternative', 'refusal')),
  credits              numeric(5, 2),
  differences          text[] not null,
  decided_on           date not null,
  released_text        text,
  sharing              text not null check (sharing in ('OWN', 'PARTNERS', 'ALL')),
  -- null while it is in force; else since when, and why
  out_since            timestamptz,
  out_details          text,
  source_id            uuid,
  source_baseline      int,
  target_id            uuid not null,
  target_baseline      int not null,
  awarding_key         text not null,
  achievement_key      text not null,
  -- without accents, case and punctuation
  awarding_words       text not null,
  title_words          text not null,
  level                int,
  fields               text[] not null,
  changed_at           timestamptz not null,
  version              int not null,
  primary key (institution_id, id),
  unique (institution_id, application_id),
  foreign key (institution_id, application_id) references recognition_application,
  check ((out_since is null) = (out_details is null))
);
create index precedent_by_id on precedent (id);
create index precedent_newest on precedent (institution_id, decided_on desc, id);
create index precedent_public on precedent (decided_on desc, id) where sharing = 'ALL';
create index precedent_by_achievement on precedent (achievement_key, decided_on desc) where out_since is null;
create index precedent_by_awarding on precedent (awarding_key, decided_on desc) where out_since is null;
create index precedent_by_target on precedent (target_id, decided_on desc) where out_since is null;
create index precedent_by_source on precedent (source_id) where out_since is null;
create index precedent_by_title on precedent using gin (title_words gin_trgm_ops);
create index precedent_by_awarding_words on precedent using gin (awarding_words gin_trgm_ops);

-- How it was after each of its changes: added, never changed.
create table precedent_version (
  institution_id uuid not null,
  precedent_id   uuid not null,
  number         int not null check (number > 0),
  at             timestamptz not null,
  cause          text not null,
  person_id      uuid references account,
  note           text,
  state          text not null,
  primary key (institution_id, precedent_id, number),
  foreign key (institution_id, precedent_id) references precedent
);

-- Who reads an institution's precedents unless an officer chooses otherwise for one. Without a row: nobody else.
create table precedent_default (
  institution_id uuid primary key references institution,
  sharing        text not null check (sharing in ('OWN', 'PARTNERS', 'ALL')),
  version        int not null
);

-- Why a ruling differs from earlier ones on the same facts, and from which.
create table recognition_divergence (
  institution_id uuid not null,
  application_id uuid not null,
  ruling         int not null check (ruling > 0),
  reason         text not null,
  earlier        text not null,
  primary key (institution_id, application_id, ruling),
  foreign key (institution_id, application_id) references recognition_application
);
-- The decisions of the last days towards one target, for those that are no precedents yet.
create index recognition_application_by_target
  on recognition_application (institution_id, target_id, state_at desc) where ruling is not null;
