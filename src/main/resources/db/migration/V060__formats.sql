-- A format is known by its name in addresses: formats come and go with their folders, and the database need not list them.
update award_document set format = case format
  when 'EUROPEAN_DIGITAL_CREDENTIAL' then 'edc'
  when 'OPEN_BADGE' then 'open-badge'
  else format end;
update held_document set format = case format
  when 'EUROPEAN_DIGITAL_CREDENTIAL' then 'edc'
  when 'OPEN_BADGE' then 'open-badge'
  when 'RECOGNITION' then 'recognition'
  when 'ELMO' then 'elmo'
  else format end;
