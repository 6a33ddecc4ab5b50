-- Named by the states, as the groups of the list are: then those withdrawn are counted in an index alone, which does not hold is_open.
drop index case_line_settled_words;
create index case_line_settled_words on recognition_case_line using gin (institution_id, words gin_trgm_ops)
  where state in ('DECIDED', 'DECIDED_ON_APPEAL', 'WITHDRAWN');
