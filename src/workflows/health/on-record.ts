import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { JobName, JobRun } from "../../domain/health/jobs"
import { memberModule } from "../shop/modules"

/**
 * Runs a job and leaves word of how it ended. One that fails goes on to fail, so that Medusa logs it; a word that
 * cannot be left, because the database is away, fails nothing.
 * @param run answers what it did, by name
 */
export async function onRecord(
  container: MedusaContainer,
  name: JobName,
  run: () => Promise<JobRun["counts"]>,
): Promise<void> {
  const started_ms = performance.now()
  const leaveWord = (ending: Pick<JobRun, "outcome" | "counts" | "error">) =>
    memberModule(container)
      .recordJobRun({ name, duration_ms: performance.now() - started_ms, ...ending })
      .catch((error: unknown) => {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(`Loyalty job ${name} has left no word of its run: ${String(error)}`)
      })
  let counts: JobRun["counts"]
  try {
    counts = await run()
  } catch (error) {
    await leaveWord({ outcome: "failed", counts: {}, error: kindOf(error) })
    throw error
  }
  await leaveWord({ outcome: "done", counts, error: null })
}

/** A code (`busy_try_again`, `57P01`) or the kind of the error; its words may name people. */
function kindOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown }
  if (typeof code === "string" && code !== "") return code
  return typeof name === "string" && name !== "" ? name : "unknown"
}
