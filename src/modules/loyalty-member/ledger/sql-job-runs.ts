import { JOB_OUTCOMES } from "../../../domain/health/jobs"

const OUTCOMES = JOB_OUTCOMES.map((outcome) => `'${outcome}'`).join(", ")

/** How each job ended the last time: a row for a job, so that a job of every minute fills no table. */
export const JOB_RUNS_SQL = [
  `create table if not exists loyalty_program_job_run (
    name text primary key,
    started_at timestamptz not null,
    finished_at timestamptz not null,
    outcome text not null check (outcome in (${OUTCOMES})),
    counts jsonb not null default '{}',
    error text null,
    last_done_at timestamptz null,
    last_failed_at timestamptz null,
    check ((outcome = 'failed') = (error is not null))
  ) with (fillfactor = 50);`,
  `comment on table loyalty_program_job_run is 'The last run of each job, on whichever node. Written once, when the run has ended.';`,
  `comment on column loyalty_program_job_run.counts is 'What the run did, by name: { "holds": 2 }.';`,
  `comment on column loyalty_program_job_run.error is 'Code or kind of what ended it, without its words, which may name people.';`,
] as const
