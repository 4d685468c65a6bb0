create table projects.project (
  id uuid primary key,
  programme_id uuid not null,
  measure_key uuid not null,
  title text not null,
  goal text not null,
  unit_id uuid,
  responsible text not null,
  starts_on date not null,
  ends_on date not null,
  ended_on date,
  state text not null check (state in ('PLANNED', 'RUNNING', 'SUSPENDED', 'FINISHED', 'CANCELLED')),
  created_at timestamptz not null,
  check (ends_on >= starts_on),
  check ((state in ('FINISHED', 'CANCELLED')) = (ended_on is not null))
);
comment on table projects.project is 'Projects that carry a measure out';
comment on column projects.project.measure_key is 'Measure of the plan, the same through all redactions';
comment on column projects.project.unit_id is 'Unit of the authority that answers for it; null: the whole authority';
comment on column projects.project.ends_on is 'The day planned; ended_on is the day it really ended';
create index project_programme on projects.project (programme_id, measure_key);

create table projects.stage (
  id uuid primary key,
  project_id uuid not null references projects.project,
  position int not null,
  title text not null,
  weight int not null check (weight between 1 and 100),
  starts_on date not null,
  ends_on date not null,
  ended_on date,
  check (ends_on >= starts_on)
);
comment on table projects.stage is 'Stages of projects; the weights of those done make the completeness';
comment on column projects.stage.ended_on is 'The day it was done; null while it is not';
create index stage_project on projects.stage (project_id, position);

create table projects.risk (
  id uuid primary key,
  project_id uuid not null references projects.project,
  title text not null,
  probability int not null check (probability between 1 and 5),
  impact int not null check (impact between 1 and 5),
  mitigation text not null,
  owner text not null,
  state text not null check (state in ('OPEN', 'OCCURRED', 'CLOSED'))
);
comment on table projects.risk is 'Risks of projects; probability times impact makes their weight';
create index risk_project on projects.risk (project_id);

create table projects.partner (
  id uuid primary key,
  project_id uuid not null references projects.project,
  donor text not null,
  agreement_number text not null,
  agreed_on date not null,
  grant_amount numeric(16, 2) not null check (grant_amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  grant_hryvnias numeric(16, 2) not null check (grant_hryvnias >= 0),
  own_hryvnias numeric(16, 2) not null check (own_hryvnias >= 0),
  ended boolean not null default false
);
comment on table projects.partner is 'Donors and partners of joint projects, with what each side pays';
comment on column projects.partner.grant_amount is 'In the currency of the agreement (ISO 4217)';
comment on column projects.partner.grant_hryvnias is 'The same in hryvnias, as the agreement or the act of receipt says';
comment on column projects.partner.own_hryvnias is 'Co-financing of the community';
comment on column projects.partner.ended is 'The agreement was entered by mistake or called off; it counts in no total';
create index partner_project on projects.partner (project_id);
create unique index partner_once on projects.partner (project_id, lower(donor), lower(agreement_number), agreed_on)
  where not ended;

create table projects.event (
  id bigint generated always as identity primary key,
  project_id uuid not null references projects.project,
  kind text not null,
  on_date date not null,
  subject text not null,
  note text not null,
  author uuid,
  author_name text not null,
  at timestamptz not null
);
comment on table projects.event is 'What happened in projects, only added to';
comment on column projects.event.subject is 'Title of the stage, risk or donor that it is about; empty for the project itself';
create index event_project on projects.event (project_id, id);

create function projects.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the history of projects is append-only';
end $$;
create trigger event_append_only before update or delete on projects.event
  for each row execute function projects.refuse_change();
