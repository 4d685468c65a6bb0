create table kernel.organisation (
  id uuid primary key,
  name text not null check (name <> ''),
  short_name text,
  edrpou text,
  katottg text,
  iban text,
  valid_from date not null,
  valid_to date,
  check (valid_to >= valid_from)
);
comment on table kernel.organisation is 'Legal persons that the authority deals with, itself among them';
comment on column kernel.organisation.edrpou is 'Code of the register of legal persons (ЄДРПОУ); public; kept as given, also when the check digit does not fit';
comment on column kernel.organisation.katottg is 'Code of the territory (КАТОТТГ)';
comment on column kernel.organisation.valid_to is 'Last day, null while it exists';
create index organisation_name on kernel.organisation (name, id);
create index organisation_edrpou on kernel.organisation (edrpou);

create table kernel.person (
  id uuid primary key,
  surname text not null check (surname <> ''),
  given_name text not null,
  patronymic text,
  erased_at timestamptz
);
comment on table kernel.person is 'People that the authority deals with; what identifies them beyond the name stands in person_code';
comment on column kernel.person.erased_at is 'When the name was erased; the row stays, so that acts keep their object';
create index person_name on kernel.person (surname, given_name, id);

create table kernel.person_code (
  person_id uuid not null references kernel.person,
  kind text not null check (kind in ('RNOKPP', 'UNZR', 'PASSPORT')),
  value text not null,
  primary key (person_id, kind)
);
comment on table kernel.person_code is 'Personal codes, apart from the person so that they can be hidden and erased on their own';
comment on column kernel.person_code.value is 'As given, also when the check digit does not fit';
create index person_code_value on kernel.person_code (kind, value);

create table kernel.unit (
  id uuid primary key,
  organisation_id uuid references kernel.organisation,
  parent_id uuid references kernel.unit,
  code text,
  name text not null check (name <> ''),
  short_name text,
  head_id uuid references kernel.person,
  valid_from date not null,
  valid_to date,
  check (valid_to >= valid_from),
  check (parent_id <> id)
);
comment on table kernel.unit is 'The structure of the authority: departments, sections, executive bodies; a tree';
comment on column kernel.unit.organisation_id is 'The legal person that the unit is, null when it is none';
comment on column kernel.unit.code is 'Number or code of the unit in the structure that the council approved';
comment on column kernel.unit.valid_to is 'Last day, null while it exists';
create index unit_parent on kernel.unit (parent_id);
create index unit_organisation on kernel.unit (organisation_id);
create index unit_head on kernel.unit (head_id);
create unique index unit_code on kernel.unit (code) where valid_to is null;

create table kernel.post (
  id uuid primary key,
  unit_id uuid not null references kernel.unit,
  person_id uuid references kernel.person,
  name text not null check (name <> ''),
  valid_from date not null,
  valid_to date,
  check (valid_to >= valid_from)
);
comment on table kernel.post is 'Posts in the units and who holds them';
comment on column kernel.post.person_id is 'Null while the post is vacant';
comment on column kernel.post.valid_to is 'Last day in the post, null while it lasts';
create index post_unit on kernel.post (unit_id);
create index post_person on kernel.post (person_id);
