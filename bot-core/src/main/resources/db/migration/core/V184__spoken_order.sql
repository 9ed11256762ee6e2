-- Which of the channels a person was heard on last, where two moments are the same.
create sequence channel_link_spoken;

alter table channel_link add column spoken_ordinal bigint not null default 0;
