import type { AuditOutcome } from "../../../domain/staff/audit"
import { REFUSALS_KEPT_AN_HOUR } from "../../../domain/staff/audit"
import type { StaffPermission } from "../../../domain/staff/permissions"
import type { StaffRole } from "../../../domain/staff/staff-role"
import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"

/** Something that somebody of the staff is about to do. */
export interface AuditAttempt {
  /** Staff user or API key. */
  readonly actor_id: string
  readonly role: StaffRole
  readonly action: StaffPermission
  /** `POST /members/:id/adjustments`. */
  readonly route: string
  /** Null: none is known yet, or ever. */
  readonly object_id: string | null
}

export interface AuditEnd {
  readonly outcome: AuditOutcome
  /** Of the refusal; null: it has none. */
  readonly code: string | null
  /** What was made, where nothing was named. */
  readonly object_id: string | null
}

const REFUSED_LATELY = `select count(*) from (select 1 from loyalty_staff_audit
    where actor_id = $1 and outcome = 'refused' and begun_at > clock_timestamp() - interval '1 hour'
    limit ${REFUSALS_KEPT_AN_HOUR}) refused`

/**
 * Writes what is about to be done, before it is done: should the process die then, the entry is there without an end.
 * @returns its id; null where the caller has been refused so often within the hour that it is written when it has
 *   ended, and not at all if it is refused as well
 */
export async function beginAudit(
  attempt: AuditAttempt,
  pool: ConnectionPool,
): Promise<string | null> {
  const { rows } = await withConnection(pool, (client) =>
    client.query<{ id: string }>({
      name: "loyalty_staff_audit_begin",
      text: `insert into loyalty_staff_audit (actor_id, role, action, route, object_id)
        select $1, $2, $3, $4, $5 where (${REFUSED_LATELY}) < ${REFUSALS_KEPT_AN_HOUR} returning id`,
      values: valuesOf(attempt),
    }),
  )
  return rows[0]?.id ?? null
}

/** Says what became of it. */
export async function endAudit(id: string, end: AuditEnd, pool: ConnectionPool): Promise<void> {
  await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_staff_audit_end",
      text: `update loyalty_staff_audit set outcome = $2, code = $3, object_id = coalesce(object_id, $4),
        ended_at = clock_timestamp() where id = $1`,
      values: [id, end.outcome, end.code, end.object_id],
    }),
  )
}

/** Something that has begun and ended already; a refusal only while there are not too many. */
export async function writeAudit(
  attempt: AuditAttempt,
  end: AuditEnd,
  pool: ConnectionPool,
): Promise<void> {
  await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_staff_audit_write",
      text: `insert into loyalty_staff_audit (actor_id, role, action, route, object_id, outcome, code, ended_at)
        select $1, $2, $3, $4, coalesce($5, $8), $6, $7, clock_timestamp()
        where $6 <> 'refused' or (${REFUSED_LATELY}) < ${REFUSALS_KEPT_AN_HOUR}`,
      values: [...valuesOf(attempt), end.outcome, end.code, end.object_id],
    }),
  )
}

function valuesOf({ actor_id, role, action, route, object_id }: AuditAttempt): unknown[] {
  return [actor_id, role, action, route, object_id]
}
