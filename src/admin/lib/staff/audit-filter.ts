/** As the route takes it. */
export interface AuditFilter {
  readonly actor_id?: string
  readonly action?: string
  readonly outcome?: string
  /** ISO moments: the first that counts, the first that does not. */
  readonly from?: string
  readonly to?: string
}

export const AUDIT_FILTERS = ["actor_id", "action", "outcome", "begun_at"] as const

/** What the table's filters ask for, as the route wants it; whatever else the address says is left out. */
export function auditFilter(filters: Readonly<Record<string, unknown>>): AuditFilter {
  const { begun_at } = filters
  const range = typeof begun_at === "object" && begun_at !== null ? begun_at : {}
  const { $gte: from, $lte: to } = range as { readonly $gte?: unknown; readonly $lte?: unknown }
  return {
    ...textOf("actor_id", filters.actor_id),
    ...textOf("action", filters.action),
    ...textOf("outcome", filters.outcome),
    ...textOf("from", from),
    ...textOf("to", to),
  }
}

function textOf<Name extends keyof AuditFilter>(
  name: Name,
  value: unknown,
): Pick<AuditFilter, Name> | object {
  return typeof value === "string" && value !== "" ? { [name]: value } : {}
}
