create table facts.binding (
  id uuid primary key,
  programme_id uuid not null,
  indicator_key uuid not null,
  kind text not null check (kind in ('SOURCE', 'TYPED')),
  formula text check ((kind = 'SOURCE') = (formula is not null)),
  unit text not null,
  definition text not null,
  valid_from date not null,
  bound_at timestamptz not null,
  bound_by uuid,
  bound_by_name text not null
);
comment on table facts.binding is 'What measures an indicator; a change is a new row, the newest valid one holds';
comment on column facts.binding.programme_id is 'The programme, of the system plan';
comment on column facts.binding.indicator_key is 'The indicator, the same through all redactions';
comment on column facts.binding.formula is 'Arithmetic over facts of sources: 100 * [part] / [whole]';
comment on column facts.binding.definition is 'What is counted, in the officer''s words';
comment on column facts.binding.valid_from is 'The day from which figures come from here';
create index binding_indicator on facts.binding (programme_id, indicator_key, valid_from desc, bound_at desc);

create table facts.typed_value (
  id uuid primary key,
  entered bigint generated always as identity,
  programme_id uuid not null,
  indicator_key uuid not null,
  as_of date not null,
  value numeric(24, 6) not null,
  unit text not null,
  method text not null,
  evidence text not null,
  evidence_file text check (evidence_file ~ '^[0-9a-f]{64}$'),
  evidence_name text,
  author_id uuid not null,
  author_name text not null,
  created_at timestamptz not null,
  state text not null check (state in ('DRAFT', 'PENDING', 'APPROVED', 'RETURNED')),
  approved_at timestamptz,
  approved_by uuid,
  approved_by_name text,
  sole_approver boolean not null default false,
  check ((state = 'APPROVED') = (approved_at is not null)),
  check (approved_by is null or approved_by <> author_id or sole_approver)
);
comment on table facts.typed_value is 'Figures that people enter; one that was approved never changes, its correction is a new row';
comment on column facts.typed_value.entered is 'Order of entering: of two figures approved at once the later counts';
comment on column facts.typed_value.as_of is 'The day for which the figure holds';
comment on column facts.typed_value.method is 'How the figure was counted';
comment on column facts.typed_value.evidence_file is 'SHA-256 of the file that proves the figure';
comment on column facts.typed_value.state is 'Follows typed_event, for lists';
comment on column facts.typed_value.sole_approver is
  'The author approved it too, because nobody else in the house may and a setting allows it';
create index typed_value_indicator on facts.typed_value (programme_id, indicator_key, as_of desc);
create index typed_value_open on facts.typed_value (state) where state in ('PENDING', 'RETURNED');

create table facts.typed_event (
  id uuid primary key,
  value_id uuid not null references facts.typed_value,
  event text not null,
  from_state text,
  to_state text not null,
  value numeric(24, 6) not null,
  as_of date not null,
  reason text not null default '',
  actor_id uuid not null,
  actor_name text not null,
  at timestamptz not null,
  check ((event, coalesce(from_state, ''), to_state) in (
    ('DRAFTED', '', 'DRAFT'),
    ('REVISED', 'DRAFT', 'DRAFT'),
    ('REVISED', 'RETURNED', 'DRAFT'),
    ('SUBMITTED', 'DRAFT', 'PENDING'),
    ('SUBMITTED', 'RETURNED', 'PENDING'),
    ('APPROVED', 'PENDING', 'APPROVED'),
    ('RETURNED', 'PENDING', 'RETURNED'))),
  check (event <> 'RETURNED' or reason <> '')
);
comment on table facts.typed_event is 'What happened to each entered figure, appended only';
comment on column facts.typed_event.value is 'The figure as it was then';
create index typed_event_value on facts.typed_event (value_id, at);

create function facts.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'facts.% is appended only', tg_table_name;
end $$;
create trigger typed_event_appended before update or delete on facts.typed_event
  for each row execute function facts.refuse_change();
create trigger binding_appended before update or delete on facts.binding
  for each row execute function facts.refuse_change();
create trigger typed_value_approved before update or delete on facts.typed_value
  for each row when (old.state = 'APPROVED') execute function facts.refuse_change();

create table facts.measured (
  programme_id uuid not null,
  indicator_key uuid not null,
  as_of date not null,
  binding_id uuid not null references facts.binding,
  value numeric(24, 6),
  unit text not null,
  reason_uk text,
  reason_en text,
  fresh_seconds bigint not null,
  measured_at timestamptz not null,
  primary key (programme_id, indicator_key, as_of),
  check ((value is null) = (reason_uk is not null and reason_en is not null))
);
comment on table facts.measured is 'What the bound sources said on each day; today''s row is renewed, earlier days stay';
comment on column facts.measured.value is 'Null when the source had nothing to say; then the reason';
comment on column facts.measured.fresh_seconds is 'How old the reading may be and still count as live';
create index measured_binding on facts.measured (binding_id);

create table facts.uptime_hour (
  hour timestamptz primary key,
  minutes bit(60) not null
);
comment on table facts.uptime_hour is 'In which minutes of each hour the house worked: one bit a minute, the first minute on the left';

create table facts.house_run (
  id uuid primary key,
  started_at timestamptz not null,
  last_beat_at timestamptz not null,
  stopped_at timestamptz
);
comment on table facts.house_run is 'Each start of the house; one without a stop that is over broke off';
create index house_run_started on facts.house_run (started_at desc);
