import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import { LOYALTY_MEMBER_MODULE } from "../../modules/loyalty-member"
import type { EndedRun } from "../../modules/loyalty-member/operations/record-job-run"
import { onRecord } from "./on-record"

const NAME = "loyalty-program-reconcile"

describe("a job's run", () => {
  let runs: EndedRun[]
  let warnings: string[]
  let database_is_away: boolean

  beforeEach(() => {
    runs = []
    warnings = []
    database_is_away = false
  })

  const container = {
    resolve: (key: string) =>
      key === LOYALTY_MEMBER_MODULE
        ? {
            recordJobRun: (run: EndedRun) => {
              if (database_is_away) return Promise.reject(new Error("no connection"))
              runs.push(run)
              return Promise.resolve()
            },
          }
        : { warn: (message: string) => warnings.push(message) },
  } as unknown as MedusaContainer

  it("is on record with what it did", async () => {
    await onRecord(container, NAME, () => Promise.resolve({ holds: 2 }))
    expect(runs).toEqual([
      {
        name: NAME,
        outcome: "done",
        counts: { holds: 2 },
        error: null,
        duration_ms: expect.any(Number),
      },
    ])
  })

  it.each([
    [new LoyaltyError("busy_try_again", "Anna's account is busy"), "busy_try_again"],
    [new TypeError("Anna is no number"), "TypeError"],
    [{ message: "Anna" }, "unknown"],
  ])("that fails goes on to fail, and is on record without its words", async (error, kind) => {
    await expect(onRecord(container, NAME, () => Promise.reject(error as Error))).rejects.toBe(
      error,
    )
    expect(runs).toMatchObject([{ outcome: "failed", counts: {}, error: kind }])
    expect(JSON.stringify(runs)).not.toContain("Anna")
  })

  it("is no failure because no word can be left of it", async () => {
    database_is_away = true
    await onRecord(container, NAME, () => Promise.resolve({}))
    expect(warnings).toEqual([
      "Loyalty job loyalty-program-reconcile has left no word of its run: Error: no connection",
    ])
  })
})
