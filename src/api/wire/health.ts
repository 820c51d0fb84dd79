import type { Health } from "../../workflows/health/read-health"

/** How the plugin runs, with the last run of each job. */
export function healthToWire({ at, jobs, ...health }: Health) {
  return { at: at.toISOString(), ...health, jobs: jobs.map(jobToWire) }
}

export type WireHealth = ReturnType<typeof healthToWire>

function jobToWire({ last_run, ...job }: Health["jobs"][number]) {
  return {
    ...job,
    last_run: last_run && {
      started_at: last_run.started_at.toISOString(),
      finished_at: last_run.finished_at.toISOString(),
      outcome: last_run.outcome,
      counts: last_run.counts,
      error: last_run.error,
    },
    last_done_at: last_run?.last_done_at?.toISOString() ?? null,
    last_failed_at: last_run?.last_failed_at?.toISOString() ?? null,
  }
}
