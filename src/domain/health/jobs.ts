import type { Instant } from "../ledger/account"

/** Our jobs and how often each comes, in minutes; a test compares them with the schedules. */
export const JOB_MINUTES = {
  "loyalty-program-publish-outbox": 1,
  "loyalty-program-count-budgets": 1,
  "loyalty-program-import-members": 1,
  "loyalty-program-refresh-listings": 1,
  "loyalty-program-reconcile": 5,
  "loyalty-program-sweep-lots": 10,
  "loyalty-program-warn-of-expiry": 60,
  "loyalty-program-grant-birthdays": 60,
  "loyalty-program-expire-cards": 60,
  "loyalty-program-evaluate-tiers": 1_440,
  "loyalty-program-check-books": 1_440,
  "loyalty-program-forget-deleted": 1_440,
} as const

export type JobName = keyof typeof JOB_MINUTES

export const JOB_NAMES = Object.keys(JOB_MINUTES) as readonly JobName[]

export const JOB_OUTCOMES = ["done", "failed"] as const

/** How a job ended the last time. */
export interface JobRun {
  readonly name: JobName
  readonly started_at: Date
  readonly finished_at: Date
  readonly outcome: (typeof JOB_OUTCOMES)[number]
  /** What it did, by name; empty where it failed. */
  readonly counts: Readonly<Record<string, number>>
  /** The code or kind of what ended it; null where it was done. The log has the words. */
  readonly error: string | null
  readonly last_done_at: Date | null
  readonly last_failed_at: Date | null
}

/** A run may take long, and the one after it then begins late. */
const GRACE_MS = 10 * 60_000

/**
 * `late`: nothing has been heard of it for twice its time and ten minutes: no node runs jobs, or it hangs.
 * A job that has never ended is `never_run`, in a new shop until its first time.
 */
export type JobState = "done" | "failed" | "late" | "never_run"

export function stateOfJob(name: JobName, run: JobRun | null, now: Instant): JobState {
  if (run === null) return "never_run"
  const patience_ms = 2 * JOB_MINUTES[name] * 60_000 + GRACE_MS
  return now - run.finished_at.getTime() > patience_ms ? "late" : run.outcome
}
