create table kernel.account (
  id uuid primary key,
  login text not null,
  name text not null,
  unit_id uuid,
  password_hash text not null,
  must_change boolean not null default false,
  failures int not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  created_at timestamptz not null,
  last_sign_in timestamptz
);
comment on table kernel.account is 'Local accounts of staff';
comment on column kernel.account.password_hash is 'Argon2id in the encoded form with its parameters';
comment on column kernel.account.failures is 'Wrong passwords in a row; the account is locked for a time after the limit';
create unique index account_login on kernel.account (lower(login));

create table kernel.grant_of_role (
  id uuid primary key,
  account_id uuid not null references kernel.account,
  role text not null,
  unit_id uuid,
  granted_at timestamptz not null,
  granted_by uuid
);
comment on table kernel.grant_of_role is 'Who has which role, and where: within a unit and all below it, or in the whole house';
comment on column kernel.grant_of_role.unit_id is 'Null: the whole house';
create index grant_of_role_account on kernel.grant_of_role (account_id);
create unique index grant_of_role_once on kernel.grant_of_role (account_id, role, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'));

create table kernel.spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
comment on table kernel.spring_session is 'Signed-in sessions (the form is Spring Session''s)';
create unique index spring_session_id on kernel.spring_session (session_id);
create index spring_session_expiry on kernel.spring_session (expiry_time);
create index spring_session_principal on kernel.spring_session (principal_name);

create table kernel.spring_session_attributes (
  session_primary_id char(36) not null references kernel.spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on table kernel.spring_session_attributes is 'What a session remembers (the form is Spring Session''s)';
