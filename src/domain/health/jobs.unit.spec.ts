import { TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import type { JobRun } from "./jobs"
import { stateOfJob } from "./jobs"

const MINUTE = 60_000

describe("a job", () => {
  const run = (minutes_ago: number, outcome: JobRun["outcome"] = "done"): JobRun => ({
    name: "loyalty-program-reconcile",
    started_at: new Date(TODAY - (minutes_ago + 1) * MINUTE),
    finished_at: new Date(TODAY - minutes_ago * MINUTE),
    outcome,
    counts: {},
    error: outcome === "failed" ? "busy_try_again" : null,
    last_done_at: null,
    last_failed_at: null,
  })
  const state = (last: JobRun | null) => stateOfJob("loyalty-program-reconcile", last, TODAY)

  it("is as its last run ended, for twice its five minutes and ten more", () => {
    expect(state(run(0))).toBe("done")
    expect(state(run(20))).toBe("done")
    expect(state(run(20, "failed"))).toBe("failed")
  })

  it("is late after that, however it ended", () => {
    expect(state(run(21))).toBe("late")
    expect(state(run(21, "failed"))).toBe("late")
  })

  it("of which nothing was ever heard has never run", () => {
    expect(state(null)).toBe("never_run")
  })
})
