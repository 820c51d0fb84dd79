import type { JobRun } from "../../../domain/health/jobs"
import type { SqlClient } from "../ledger/sql-client"

/** The last run of every job that has ever ended, and what the database says of itself. */
export interface DatabaseHealth {
  readonly runs: readonly JobRun[]
  /** By the clock that wrote the runs. */
  readonly now: Date
  readonly server_version: string
}

export async function readDatabaseHealth(client: SqlClient): Promise<DatabaseHealth> {
  const { rows: runs } = await client.query<JobRun>(
    `select name, started_at, finished_at, outcome, counts, error, last_done_at, last_failed_at
    from loyalty_program_job_run order by name`,
  )
  const { rows } = await client.query<Omit<DatabaseHealth, "runs">>(
    `select clock_timestamp() as now, current_setting('server_version') as server_version`,
  )
  return { ...(rows[0] as Omit<DatabaseHealth, "runs">), runs }
}
