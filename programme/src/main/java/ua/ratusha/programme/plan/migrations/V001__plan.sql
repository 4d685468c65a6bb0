create table plan.programme (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  community text not null,
  katottg text,
  own boolean not null,
  created_at timestamptz not null
);
comment on table plan.programme is 'Informatization programmes: the community''s own, and those of others loaded for comparison';
comment on column plan.programme.slug is 'Name in addresses';
comment on column plan.programme.own is 'Whether this house carries the programme out';

create table plan.redaction (
  id uuid primary key,
  programme_id uuid not null references plan.programme,
  number int not null,
  state text not null check (state in ('DRAFT', 'APPROVED', 'SUPERSEDED')),
  act_kind text,
  act_number text,
  act_date date,
  content jsonb not null,
  first_year int,
  last_year int,
  source_file text,
  source_name text,
  version bigint not null default 0,
  created_at timestamptz not null,
  approved_at timestamptz,
  check (state = 'DRAFT' or (act_number is not null and act_date is not null)),
  unique (programme_id, number)
);
comment on table plan.redaction is 'A redaction is a document: its content is kept whole, and never changes once approved';
comment on column plan.redaction.content is 'Everything the redaction says, as ProgrammeContent';
comment on column plan.redaction.source_file is 'SHA-256 of the file that it was read from, null when made in the house';
comment on column plan.redaction.version is 'Grows with each change of a draft; a change made against an older version is refused';
create unique index redaction_one_draft on plan.redaction (programme_id) where state = 'DRAFT';
create unique index redaction_one_approved on plan.redaction (programme_id) where state = 'APPROVED';

create table plan.money (
  redaction_id uuid not null references plan.redaction,
  measure_key uuid not null,
  direction text not null,
  year int not null,
  source text not null,
  kind text not null,
  amount numeric(16, 2) not null
);
comment on table plan.money is 'The money cube of each redaction, written with its content, for sums over many programmes';
comment on column plan.money.amount is 'Hryvnias';
create index money_redaction on plan.money (redaction_id);

create table plan.column_mapping (
  fingerprint text primary key,
  mapping jsonb not null,
  remembered_at timestamptz not null,
  remembered_by uuid
);
comment on table plan.column_mapping is 'How people said that tables of unknown layout are to be read';
comment on column plan.column_mapping.fingerprint is 'Hash of the table''s header';

create table plan.upload (
  id uuid primary key,
  file text not null,
  name text not null,
  programme_id uuid references plan.programme,
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  redaction_id uuid references plan.redaction
);
comment on table plan.upload is 'Documents that were brought for import; nothing of them is in a programme until confirmed';
comment on column plan.upload.programme_id is 'The programme that the document amends, null for a new one';
comment on column plan.upload.redaction_id is 'The redaction made of it when it was confirmed';
create index upload_programme on plan.upload (programme_id);
create index upload_redaction on plan.upload (redaction_id);
