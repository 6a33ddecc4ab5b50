-- A ruling is delivered for as long as it stands: also when it was contested, or what follows from its condition was proposed, before its turn
-- came.
drop index recognition_application_undelivered;
create index recognition_application_undelivered
  on recognition_application (state_at) where stands and delivered_at is null;
