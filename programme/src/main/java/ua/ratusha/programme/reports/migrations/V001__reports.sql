create table reports.rule (
  kind text primary key check (kind in ('ANNUAL_MINISTRY', 'LOCAL_STATE', 'QUARTERLY')),
  active boolean not null,
  term_code text,
  days_after int check (days_after > 0),
  reminders int[] not null,
  addressee text not null,
  ground text not null,
  mark text not null check (mark in ('F', 'S1', 'S2', 'M')),
  check ((term_code is null) <> (days_after is null))
);
comment on table reports.rule is 'Which reports are owed, by when and who is reminded: settings of the house';
comment on column reports.rule.term_code is 'Term of the deadline engine; its fixed date and act stand there';
comment on column reports.rule.days_after is 'Calendar days after the end of the period, where no term of the law is known';
comment on column reports.rule.reminders is 'Days before the due day on which the inbox reminds, descending; the first opens the duty';
comment on column reports.rule.addressee is 'Who receives the report, in the dative; empty = as the programme itself says';
comment on column reports.rule.ground is 'Act or local decision; empty = the ground of the term or of the programme';
comment on column reports.rule.mark is 'How sure the rule is: F read, S1/S2 said by a programme, M local practice to be checked';
insert into reports.rule values
  ('ANNUAL_MINISTRY', true, 'programme.report', null, '{60,30,14,7,3,1}',
   'Міністерству цифрової трансформації України', '', 'S2'),
  ('LOCAL_STATE', true, 'programme.report.local', null, '{60,30,14,7,3,1}', '', '', 'S1'),
  ('QUARTERLY', true, null, 15, '{14,7,3,1}', 'Керівникові Програми',
   'місцева практика: 15 днів після кварталу', 'M');

create table reports.measure_unit (
  programme_id uuid not null,
  measure_key uuid not null,
  unit_id uuid not null references kernel.unit,
  primary key (programme_id, measure_key)
);
comment on table reports.measure_unit is 'The unit whose executors tell the results of a measure; the document names bodies in prose only';
create index measure_unit_unit on reports.measure_unit (unit_id);

create table reports.measure_result (
  id uuid primary key,
  programme_id uuid not null,
  measure_key uuid not null,
  year int not null,
  quarter int not null check (quarter between 1 and 4),
  state text not null check (state in ('NOT_BEGUN', 'IN_PROGRESS', 'DONE', 'LATE', 'CANCELLED')),
  result text not null,
  file text,
  file_name text,
  entered_at timestamptz not null,
  author_id uuid,
  author_name text not null,
  seq bigint generated always as identity,
  check ((file is null) = (file_name is null))
);
comment on table reports.measure_result is 'What executors said about measures, quarter by quarter; only added to, the newest of a quarter counts';
comment on column reports.measure_result.id is 'Made with the form, so that a form sent twice adds one row';
comment on column reports.measure_result.file is 'SHA-256 of the evidence';
comment on column reports.measure_result.seq is 'Order of entry, since moments can be equal';
create index measure_result_measure on reports.measure_result (programme_id, measure_key, year, quarter, seq);

create table reports.report (
  id uuid primary key,
  programme_id uuid not null,
  kind text not null references reports.rule,
  year int not null,
  quarter int not null check (quarter between 0 and 4),
  state text not null check (state in ('DRAFT', 'FROZEN')),
  corrects uuid unique references reports.report,
  created_at timestamptz not null,
  created_by text not null,
  version bigint not null default 0,
  title text not null,
  frozen_at timestamptz,
  frozen_by text,
  snapshot text,
  snapshot_sha256 text,
  check ((state = 'FROZEN')
    = (frozen_at is not null and frozen_by is not null and snapshot is not null and snapshot_sha256 is not null)),
  check ((kind = 'QUARTERLY') = (quarter > 0))
);
comment on table reports.report is 'Reports: drafts follow the data, frozen ones never change; a correction is a new report that names the old one';
comment on column reports.report.quarter is '0 for a whole year';
comment on column reports.report.corrects is 'The frozen report that this one stands in for; each is corrected once at most';
comment on column reports.report.snapshot is 'Canonical JSON of everything the report shows: text, not jsonb, because its bytes are hashed';
create index report_kind on reports.report (kind);
create unique index report_once on reports.report (programme_id, kind, year, quarter) where corrects is null;
create unique index report_one_draft on reports.report (programme_id, kind, year, quarter) where state = 'DRAFT';

create table reports.section (
  report_id uuid not null references reports.report,
  section text not null,
  words text not null,
  edited_at timestamptz not null,
  edited_by text not null,
  primary key (report_id, section)
);
comment on table reports.section is 'Narrative sections that a person rewrote; a section without a row is drafted from the figures';

create table reports.file (
  report_id uuid not null references reports.report,
  format text not null,
  sha256 text not null,
  size bigint not null,
  primary key (report_id, format)
);
comment on table reports.file is 'The files of frozen reports, in the store under their hashes';
comment on column reports.file.size is 'Bytes';

create function reports.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'reports.% is only added to', tg_table_name;
end $$;
create trigger only_added before update or delete or truncate on reports.measure_result
  for each statement execute function reports.refuse_change();
create trigger only_added before update or delete or truncate on reports.file
  for each statement execute function reports.refuse_change();

create function reports.refuse_frozen() returns trigger language plpgsql as $$
begin
  if old.state = 'FROZEN' then
    raise exception 'report % is frozen', old.id;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before update or delete on reports.report
  for each row execute function reports.refuse_frozen();

create function reports.refuse_frozen_section() returns trigger language plpgsql as $$
declare
  report uuid := case when tg_op = 'DELETE' then old.report_id else new.report_id end;
begin
  if exists (select from reports.report r where r.id = report and r.state = 'FROZEN') then
    raise exception 'report % is frozen', report;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before insert or update or delete on reports.section
  for each row execute function reports.refuse_frozen_section();
