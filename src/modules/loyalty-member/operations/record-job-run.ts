import type { JobRun } from "../../../domain/health/jobs"
import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"

export interface EndedRun extends Pick<JobRun, "name" | "outcome" | "counts" | "error"> {
  readonly duration_ms: number
}

/**
 * Puts a run in the place of the one before it. When it ended is told by the database's clock, so that the runs of
 * several nodes can be compared; of two that end at once the later one stays.
 */
export async function recordJobRun(
  { name, outcome, counts, error, duration_ms }: EndedRun,
  pool: ConnectionPool,
): Promise<void> {
  await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_job_run_record",
      text: `insert into loyalty_program_job_run as run
          (name, started_at, finished_at, outcome, counts, error, last_done_at, last_failed_at)
        select $1, t.now - $2 * interval '1 millisecond', t.now, $3, $4::jsonb, $5,
          case $3 when 'done' then t.now end, case $3 when 'failed' then t.now end
        from (select clock_timestamp() as now) t
        on conflict (name) do update set started_at = excluded.started_at, finished_at = excluded.finished_at,
          outcome = excluded.outcome, counts = excluded.counts, error = excluded.error,
          last_done_at = coalesce(excluded.last_done_at, run.last_done_at),
          last_failed_at = coalesce(excluded.last_failed_at, run.last_failed_at)
        where run.finished_at <= excluded.finished_at`,
      values: [name, duration_ms, outcome, JSON.stringify(counts), error],
    }),
  )
}
