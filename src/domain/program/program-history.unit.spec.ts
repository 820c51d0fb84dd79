import type { ProgramHistory } from "./program-history"
import { programAt } from "./program-history"

const HISTORY: ProgramHistory = {
  first_status: "draft",
  statuses: [
    { status: "active", from: 100 },
    { status: "paused", from: 200 },
    { status: "active", from: 300 },
  ],
  versions: [
    { version: 1, in_force_from: 50 },
    { version: 2, in_force_from: 150 },
    { version: 4, in_force_from: 250 },
    { version: 3, in_force_from: 400 },
  ],
}

describe("a program at a moment", () => {
  it("has the status and the version of that moment", () => {
    expect([99, 100, 199, 200, 299, 300].map((at) => programAt(HISTORY, at).status)).toEqual([
      "draft",
      "active",
      "active",
      "paused",
      "paused",
      "active",
    ])
    expect([149, 150, 250, 399, 400].map((at) => programAt(HISTORY, at).version)).toEqual([
      1, 2, 4, 4, 3,
    ])
  })

  it("counts as it began before there was one", () => {
    expect(programAt(HISTORY, 0)).toEqual({ status: "draft", version: 1 })
  })

  it("takes the later of two versions of one moment", () => {
    const versions = [
      { version: 1, in_force_from: 50 },
      { version: 2, in_force_from: 50 },
    ]
    expect(programAt({ first_status: "active", statuses: [], versions }, 50)).toEqual({
      status: "active",
      version: 2,
    })
  })
})
