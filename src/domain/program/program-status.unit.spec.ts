import type { ProgramStatus } from "./program-status"
import { PROGRAM_STATUSES, statusRefusal } from "./program-status"

const reachable = (from: ProgramStatus) =>
  PROGRAM_STATUSES.filter((to) => to !== from && statusRefusal(from, to) === null)

describe("the status of a program", () => {
  it("goes from draft to active, to and fro between active and paused, and ends for good", () => {
    expect(Object.fromEntries(PROGRAM_STATUSES.map((from) => [from, reachable(from)]))).toEqual({
      draft: ["active", "ended"],
      active: ["paused", "ended"],
      paused: ["active", "ended"],
      ended: [],
    })
  })

  it("may be set to what it is", () => {
    expect(PROGRAM_STATUSES.map((status) => statusRefusal(status, status))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it("tells what to do instead", () => {
    expect(statusRefusal("ended", "active")).toBe(
      "This program has ended for good; make a new one.",
    )
    expect(statusRefusal("paused", "draft")).toBe(
      "This program has had members; pause it instead of drafting it again.",
    )
    expect(statusRefusal("draft", "paused")).toBe(
      "Make the program active first: a draft one cannot become paused.",
    )
  })
})
