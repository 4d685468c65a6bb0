drop index plan.money_redaction;
create index money_redaction on plan.money (redaction_id) include (year, source, amount);
comment on index plan.money_redaction is 'Sums over many programmes read the index alone';
