import { AUDIT_OUTCOMES } from "../../../domain/staff/audit"
import { STAFF_ROLES } from "../../../domain/staff/staff-role"

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ")

/** What staff did and tried to do. An entry is written when something begins, and completed once when it has ended. */
export const AUDIT_TRAIL_SQL = [
  `create table if not exists loyalty_staff_audit (
    id bigint generated always as identity primary key,
    actor_id text not null,
    role text not null check (role in (${quoted(STAFF_ROLES)})),
    action text not null,
    route text not null,
    object_id text null,
    begun_at timestamptz not null default clock_timestamp(),
    outcome text null check (outcome in (${quoted(AUDIT_OUTCOMES)})),
    code text null,
    ended_at timestamptz null,
    check ((outcome is null) = (ended_at is null)),
    check (code is null or outcome <> 'done')
  );`,
  ...Object.entries({
    time: "(begun_at, id)",
    actor: "(actor_id, begun_at, id)",
    action: "(action, begun_at, id)",
    outcome: "(outcome, begun_at, id) where outcome is not null",
    open: "(begun_at, id) where outcome is null",
    object: "(object_id, begun_at, id) where object_id is not null",
    refusals: "(actor_id, begun_at) where outcome = 'refused'",
  }).map(
    ([name, columns]) =>
      `create index if not exists loyalty_staff_audit_${name} on loyalty_staff_audit ${columns};`,
  ),
  `comment on table loyalty_staff_audit is 'What staff did and tried to do: who, as what, when, on what, and what became of it. Nothing of what was sent, and of people ids alone.';`,
  `comment on column loyalty_staff_audit.actor_id is 'Staff user or API key.';`,
  `comment on column loyalty_staff_audit.action is 'The permission that was asked for; the route says it in detail.';`,
  `comment on column loyalty_staff_audit.outcome is 'Null: not ended yet, or the process died before it could be told.';`,

  `create or replace trigger loyalty_staff_audit_completed_once before update on loyalty_staff_audit for each row
    when (old.outcome is not null or new.outcome is null
      or (new.id, new.actor_id, new.role, new.action, new.route, new.begun_at)
        is distinct from (old.id, old.actor_id, old.role, old.action, old.route, old.begun_at)
      or (old.object_id is not null and new.object_id is distinct from old.object_id))
    execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_staff_audit_no_delete before delete on loyalty_staff_audit
    for each row execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_staff_audit_no_truncate before truncate on loyalty_staff_audit
    for each statement execute function bonus_refuse_change();`,
] as const
