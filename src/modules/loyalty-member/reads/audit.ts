import type { AuditOutcome } from "../../../domain/staff/audit"
import type { StaffPermission } from "../../../domain/staff/permissions"
import type { StaffRole } from "../../../domain/staff/staff-role"
import type { SqlClient } from "../ledger/sql-client"

export interface AuditEntry {
  readonly id: string
  readonly actor_id: string
  readonly role: StaffRole
  readonly action: StaffPermission
  readonly route: string
  readonly object_id: string | null
  readonly begun_at: Date
  /** Null: not ended yet, or nobody was left to say. */
  readonly outcome: AuditOutcome | null
  readonly code: string | null
  readonly ended_at: Date | null
}

export interface AuditFilter {
  readonly actor_id?: string | undefined
  readonly action?: StaffPermission | undefined
  readonly outcome?: AuditOutcome | "unknown" | undefined
  readonly object_id?: string | undefined
  /** ISO 8601; the first instant that counts. */
  readonly from?: string | undefined
  /** ISO 8601; the first instant that does not. */
  readonly to?: string | undefined
}

/** The latest first, from after one on. Each filter is a walk along an index that ends with the page. */
export async function readAuditPage(
  client: SqlClient,
  filter: AuditFilter,
  page: { readonly limit: number; readonly after: string | null },
): Promise<AuditEntry[]> {
  const last = page.after === null ? FIRST_PAGE : await placeOf(client, page.after)
  if (last === null) return []
  return (await client.query<AuditEntry>(auditPageQuery(filter, last, page.limit))).rows
}

/** Where a page begins. */
interface Place {
  readonly begun_at: string
  readonly id: string
}

const FIRST_PAGE: Place = { begun_at: "infinity", id: "0" }

async function placeOf(client: SqlClient, id: string): Promise<Place | null> {
  const { rows } = await client.query<Place>({
    name: "loyalty_staff_audit_place",
    text: "select begun_at::text as begun_at, id from loyalty_staff_audit where id = $1",
    values: [id],
  })
  return rows[0] ?? null
}

/** Not a prepared statement: with the values at hand the planner leaves out the conditions that are none. */
export function auditPageQuery(
  { actor_id, action, outcome, object_id, from, to }: AuditFilter,
  after: Place = FIRST_PAGE,
  limit = 20,
): { text: string; values: unknown[] } {
  const is_open = outcome === "unknown"
  return {
    text: `select id, actor_id, role, action, route, object_id, begun_at, outcome, code, ended_at
      from loyalty_staff_audit
      where (begun_at, id) < ($1::timestamptz, $2::bigint) and begun_at >= $3::timestamptz
        and begun_at < $4::timestamptz and ($5::text is null or actor_id = $5)
        and ($6::text is null or action = $6) and ($8::text is null or object_id = $8)
        and ($7::text is null ${is_open ? "and outcome is null" : "or outcome = $7"})
      order by begun_at desc, id desc limit $9`,
    values: [
      after.begun_at,
      after.id,
      from ?? "-infinity",
      to ?? "infinity",
      actor_id ?? null,
      action ?? null,
      is_open ? null : (outcome ?? null),
      object_id ?? null,
      limit,
    ],
  }
}
