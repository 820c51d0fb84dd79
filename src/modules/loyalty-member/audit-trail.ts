import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import type { AuditAttempt, AuditEnd } from "./operations/write-audit"
import { beginAudit, endAudit, writeAudit } from "./operations/write-audit"
import type { AuditEntry, AuditFilter } from "./reads/audit"
import { readAuditPage } from "./reads/audit"

/**
 * What staff did and tried to do. Like the service, a table of contents: each method is one operation or one read.
 */
export class AuditTrail {
  constructor(private readonly pool: ConnectionPool) {}

  begin(attempt: AuditAttempt): Promise<string | null> {
    return beginAudit(attempt, this.pool)
  }

  end(id: string, end: AuditEnd): Promise<void> {
    return endAudit(id, end, this.pool)
  }

  write(attempt: AuditAttempt, end: AuditEnd): Promise<void> {
    return writeAudit(attempt, end, this.pool)
  }

  readPage(
    filter: AuditFilter,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<AuditEntry[]> {
    return withConnection(this.pool, (client) => readAuditPage(client, filter, page))
  }
}
