-- Nearly every search is among the precedents in force. Their rows are wide (the facts), so what says who may read which, and in which order,
-- is found and counted in the index alone; words are looked for only among those in force.
create index precedent_in_force on precedent (decided_on desc, id) include (institution_id, sharing) where out_since is null;
create index precedent_in_force_by_title on precedent using gin (title_words gin_trgm_ops) where out_since is null;
create index precedent_in_force_by_awarding on precedent using gin (awarding_words gin_trgm_ops) where out_since is null;
