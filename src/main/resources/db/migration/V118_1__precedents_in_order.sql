-- A search without words is answered in two indexes alone, of an institution's own and of those shared with all: which, how many, and in which
-- order. The rows are wide, so all that is chosen by is in the index, and the fields are bounded for it. In place of three: one less to write.
update precedent set fields = fields[1:100] where cardinality(fields) > 100;
drop index precedent_in_force;
drop index precedent_newest;
drop index precedent_public;
create index precedent_newest on precedent (institution_id, decided_on desc, id)
  include (sharing, out_since, level, outcome, fields);
create index precedent_public on precedent (decided_on desc, id)
  include (institution_id, out_since, level, outcome, fields) where sharing = 'ALL';
