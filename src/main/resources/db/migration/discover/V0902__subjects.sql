-- What groups and coming events speak of, for finding near meanings; gathered anew every few minutes. The id follows from
-- the words, and is the item's on the shelf "subjects".
create table subject (
  id uuid primary key,
  words text not null
);
