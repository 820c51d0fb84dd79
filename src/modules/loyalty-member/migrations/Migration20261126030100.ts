import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { JOB_RUNS_SQL } from "../ledger/sql-job-runs"

/** Jobs leave word of their last run. */
export class Migration20261126030100 extends Migration {
  override async up(): Promise<void> {
    for (const statement of JOB_RUNS_SQL) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists loyalty_program_job_run;`)
  }
}
