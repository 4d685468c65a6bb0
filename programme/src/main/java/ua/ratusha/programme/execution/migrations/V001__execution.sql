create table execution.contract (
  id uuid primary key,
  programme_id uuid not null,
  measure_key uuid not null,
  number text not null,
  signed_on date not null,
  supplier text not null,
  supplier_code text not null,
  subject text not null,
  amount numeric(16, 2) not null check (amount > 0),
  starts_on date not null,
  ends_on date not null,
  created_at timestamptz not null,
  created_by uuid,
  closed_on date,
  closed_at timestamptz,
  closed_by uuid,
  check (ends_on >= starts_on)
);
comment on table execution.contract is 'Contracts that carry measures out';
comment on column execution.contract.measure_key is 'Measure of the plan, the same through all redactions';
comment on column execution.contract.supplier_code is 'ЄДРПОУ (8 digits), or РНОКПП of a person (10); empty when not known';
comment on column execution.contract.amount is 'Hryvnias; its years and sources are entries of the stage CONTRACTED';
comment on column execution.contract.closed_on is 'The day on which both sides were done; null while it runs';
create unique index contract_once on execution.contract
  (lower(number), signed_on, coalesce(nullif(supplier_code, ''), lower(supplier)));
create index contract_measure on execution.contract (programme_id, measure_key);

create table execution.invoice (
  id uuid primary key,
  contract_id uuid not null references execution.contract,
  number text not null,
  issued_on date not null,
  amount numeric(16, 2) not null check (amount > 0),
  created_at timestamptz not null,
  created_by uuid,
  unique (contract_id, number, issued_on)
);
comment on table execution.invoice is 'Invoices and acts of acceptance under contracts';
comment on column execution.invoice.amount is 'Hryvnias';

create table execution.paper (
  id uuid primary key,
  contract_id uuid not null references execution.contract,
  invoice_id uuid references execution.invoice,
  file text not null,
  name text not null,
  added_at timestamptz not null,
  added_by uuid
);
comment on table execution.paper is 'Files of contracts and of their invoices';
comment on column execution.paper.invoice_id is 'Null for a file of the contract itself';
comment on column execution.paper.file is 'SHA-256 of the content';
create unique index paper_once on execution.paper
  (contract_id, coalesce(invoice_id, '00000000-0000-0000-0000-000000000000'), file);
create index paper_invoice on execution.paper (invoice_id);

create table execution.statement (
  id uuid primary key,
  programme_id uuid not null,
  file text not null,
  name text not null,
  state text not null check (state in ('PREVIEW', 'CONFIRMED', 'CANCELLED')),
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  decided_at timestamptz,
  decided_by uuid
);
comment on table execution.statement is 'Statements of the treasury; nothing of them is in the books until confirmed';
comment on column execution.statement.file is 'SHA-256 of the content';
create unique index statement_once on execution.statement (programme_id, file) where state <> 'CANCELLED';

create table execution.statement_row (
  id uuid primary key,
  statement_id uuid not null references execution.statement,
  row_number int not null,
  on_date date not null,
  budget_code text not null,
  economic_code text not null,
  amount numeric(16, 2) not null,
  payee text not null,
  payee_code text not null,
  purpose text not null,
  document_number text not null,
  payment_key text not null,
  outcome text not null,
  reason text not null,
  reason_args jsonb not null,
  measure_key uuid,
  source text,
  contract_id uuid references execution.contract,
  unique (statement_id, row_number)
);
comment on table execution.statement_row is 'Rows of the treasury''s statements as read, and what became of each';
comment on column execution.statement_row.row_number is 'Row of the table in the file, counted from one';
comment on column execution.statement_row.payment_key is 'Document number, date, amount and payee: the same payment has the same key';
comment on column execution.statement_row.reason is 'Key of the text that says why the outcome is what it is';
create index statement_row_contract on execution.statement_row (contract_id);

create table execution.entry (
  id uuid primary key,
  programme_id uuid not null,
  measure_key uuid not null,
  year int not null,
  source text not null,
  stage text not null check (stage in ('AMENDED', 'ALLOCATED', 'CONTRACTED', 'PAID')),
  amount numeric(16, 2) not null check (amount <> 0),
  on_date date not null,
  budget_code text check (budget_code ~ '^\d{7}$'),
  economic_code text check (economic_code ~ '^\d{4}$'),
  contract_id uuid references execution.contract,
  statement_row_id uuid unique references execution.statement_row,
  payment_key text unique,
  corrects_id uuid references execution.entry,
  redaction_id uuid,
  note text not null,
  author uuid,
  created_at timestamptz not null,
  check (amount > 0 or stage = 'AMENDED' or corrects_id is not null),
  check ((stage = 'AMENDED') = (redaction_id is not null))
);
comment on table execution.entry is 'The books of the money: rows are only added, a mistake is mended by a row that names it';
comment on column execution.entry.amount is 'Hryvnias; negative for a correction or for a change that takes money away';
comment on column execution.entry.budget_code is 'КПКВК, seven digits';
comment on column execution.entry.economic_code is 'КЕКВ, four digits';
comment on column execution.entry.payment_key is 'The payment of a statement: no payment is counted twice in the house';
comment on column execution.entry.redaction_id is 'Redaction that a change of the plan changes; a later redaction has the change in itself';
create index entry_cell on execution.entry (programme_id, measure_key, year, source, stage);
create index entry_contract on execution.entry (contract_id);
create index entry_corrects on execution.entry (corrects_id);

create function execution.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the books are append-only';
end $$;
create trigger entry_append_only before update or delete on execution.entry
  for each row execute function execution.refuse_change();

create table execution.remembered (
  programme_id uuid not null,
  budget_code text not null,
  economic_code text not null,
  payee_code text not null,
  measure_key uuid,
  source text,
  remembered_at timestamptz not null,
  remembered_by uuid,
  primary key (programme_id, budget_code, economic_code, payee_code),
  check ((measure_key is null) = (source is null))
);
comment on table execution.remembered is 'What people said about payments of a statement, so that the next one needs no person';
comment on column execution.remembered.payee_code is 'Empty: any payee';
comment on column execution.remembered.measure_key is 'Null: such payments are not of this programme';
