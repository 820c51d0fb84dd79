import type { AuditEntry } from "../../modules/loyalty-member/reads/audit"

/** What somebody did or tried; `unknown`: it has not ended, or nobody was left to say how. */
export function auditEntryToWire({ outcome, begun_at, ended_at, ...entry }: AuditEntry) {
  return {
    ...entry,
    outcome: outcome ?? "unknown",
    begun_at: begun_at.toISOString(),
    ended_at: ended_at?.toISOString() ?? null,
  }
}
