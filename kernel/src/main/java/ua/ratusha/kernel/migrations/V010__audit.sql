create table kernel.audit (
  seq bigint primary key,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  object_type text not null,
  object_id text not null,
  unit_id uuid,
  details jsonb not null default '{}',
  request_id text,
  prev_hash bytea not null check (octet_length(prev_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32)
);
comment on table kernel.audit is 'Every act of an official and every look at personal data; only ever added to, each record holds the hash of the one before';
comment on column kernel.audit.seq is 'Place in the chain: 1, 2, 3 … without a gap; given by the trigger';
comment on column kernel.audit.actor_id is 'Account, null when the house itself acted';
comment on column kernel.audit.action is 'Code from the catalogue of audit actions';
comment on column kernel.audit.object_id is 'Identifier of the object inside its system';
comment on column kernel.audit.details is 'Words about the act, as a flat object of texts; never personal data';
comment on column kernel.audit.request_id is 'The request of the web that caused the act; not an address of anybody';
comment on column kernel.audit.hash is 'SHA-256 over the canonical form, see kernel.audit_hash';
create index audit_object on kernel.audit (object_type, object_id, seq);
create index audit_actor on kernel.audit (actor_id, seq);
create index audit_at on kernel.audit using brin (at);

create table kernel.audit_head (
  only_one boolean primary key default true check (only_one),
  seq bigint not null,
  hash bytea not null check (octet_length(hash) = 32)
) with (fillfactor = 10, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
comment on table kernel.audit_head is 'The last record of the audit chain: one row; who holds it writes the next record';
insert into kernel.audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- One field of the canonical form: four bytes of length (big-endian; -1 for null), then the text in UTF-8.
create function kernel.audit_field(value text) returns bytea
  language sql immutable parallel safe
  return coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), '\xffffffff'::bytea);

-- The canonical form: name of the form, seq, microseconds since 1970, the other columns in order, the hash before.
create function kernel.audit_hash(record kernel.audit) returns bytea
  language sql stable
  return sha256(kernel.audit_field('ratusha.audit.1')
    || kernel.audit_field(record.seq::text)
    || kernel.audit_field((extract(epoch from record.at) * 1000000)::bigint::text)
    || kernel.audit_field(record.actor_id::text)
    || kernel.audit_field(record.actor_name)
    || kernel.audit_field(record.action)
    || kernel.audit_field(record.object_type)
    || kernel.audit_field(record.object_id)
    || kernel.audit_field(record.unit_id::text)
    || kernel.audit_field(record.details::text)
    || kernel.audit_field(record.request_id)
    || record.prev_hash);

-- Whoever inserts, and however: the record gets its place and its hash here and nowhere else.
create function kernel.audit_chain() returns trigger language plpgsql as $$
begin
  select head.seq + 1, head.hash into strict new.seq, new.prev_hash from kernel.audit_head head for update;
  new.hash := kernel.audit_hash(new);
  update kernel.audit_head set seq = new.seq, hash = new.hash;
  return new;
end $$;
create trigger chain before insert on kernel.audit for each row execute function kernel.audit_chain();

create function kernel.audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only ever added to' using errcode = 'integrity_constraint_violation';
end $$;
create trigger refuse before update or delete or truncate on kernel.audit
  for each statement execute function kernel.audit_refuse();
create trigger refuse before delete or truncate on kernel.audit_head
  for each statement execute function kernel.audit_refuse();
