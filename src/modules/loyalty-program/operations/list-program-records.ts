import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import type { ProgramStatus } from "../../../domain/program/program-status"
import { IS_WITHDRAWN, PROGRAM_COLUMNS, rowsOf, withDates } from "../program-sql"
import type { ProgramRecord } from "../types"

interface RecordRow extends Omit<ProgramRecord, "first_status" | "statuses"> {
  readonly status: ProgramStatus
  readonly status_changes: readonly {
    readonly from: number
    readonly before: ProgramStatus | null
    readonly after: ProgramStatus
  }[]
}

const SELECT_RECORDS = `
  SELECT ${PROGRAM_COLUMNS}, p.status,
         (SELECT jsonb_agg(
                   jsonb_build_object('version', v.version,
                     'in_force_from', floor(extract(epoch FROM v.in_force_from) * 1000))
                   ORDER BY v.in_force_from, v.version)
            FROM loyalty_program_version v
           WHERE v.program_id = p.id AND NOT ${IS_WITHDRAWN}) AS versions,
         coalesce((SELECT jsonb_agg(
                   jsonb_build_object('from', floor(extract(epoch FROM c.created_at) * 1000),
                     'before', c.before ->> 'status', 'after', c.after ->> 'status')
                   ORDER BY c.id)
            FROM loyalty_program_change c
           WHERE c.program_id = p.id AND c.after ->> 'status' IS NOT NULL), '[]') AS status_changes
    FROM loyalty_program_program p
   ORDER BY p.is_default DESC, p.created_at, p.id`

/** Every program with its past and what is scheduled, the default first, then the older one. */
export async function listProgramRecords(manager: SqlEntityManager): Promise<ProgramRecord[]> {
  const rows = await rowsOf<RecordRow>(manager, SELECT_RECORDS)
  return rows.map(({ status, status_changes, ...row }) => {
    const [first] = status_changes
    const last = status_changes.length - 1
    return {
      ...withDates(row, ["created_at", "updated_at"]),
      first_status: first ? (first.before ?? first.after) : status,
      statuses: status_changes.map(({ from, after }, index) => ({
        from,
        // The program's own row has the last word: the log begins later than the oldest programs.
        status: index === last ? status : after,
      })),
    }
  })
}
