create table kernel.community (
  only_one boolean primary key default true check (only_one),
  name text not null,
  katottg text not null check (katottg ~ '^UA\d{17}$'),
  pack text,
  opened_at timestamptz not null
);
comment on table kernel.community is 'The community whose house this is: one row, written by the first-run page or by a pack';
comment on column kernel.community.katottg is 'Code of the territory (КАТОТТГ)';
comment on column kernel.community.pack is 'Name of the data pack under hromadas/ that the house was opened with, null for none';

create table kernel.figure (
  pack text not null,
  code text not null,
  system text not null,
  title text not null,
  title_en text not null,
  value numeric not null,
  unit text not null,
  as_of date,
  place text not null,
  quote text not null,
  primary key (pack, code)
);
comment on table kernel.figure is 'Figures of the data packs: what the community''s own documents say about its state';
comment on column kernel.figure.system is 'Row of the table of systems that will measure the figure live';
comment on column kernel.figure.as_of is 'The day for which the document gives the figure, null when it gives none';
comment on column kernel.figure.place is 'Where the figure stands in the document';

create table kernel.stamp (
  topic text primary key,
  changes bigint not null
);
comment on table kernel.stamp is 'How often each topic has changed, counted in the changing transaction';
