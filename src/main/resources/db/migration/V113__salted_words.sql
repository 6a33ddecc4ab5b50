-- What somebody wrote with a step or a status stands in the log as a digest only. The salt keeps a short text from being guessed from it;
-- rows from before have none.
alter table recognition_step add column salt text;
alter table award_status_change add column salt text;
