import fs from "node:fs"
import path from "node:path"

import { JOB_MINUTES } from "../../domain/health/jobs"

const JOBS = path.resolve(__dirname, "../../jobs")

/** The four kinds of schedule that our jobs have. */
const MINUTES: readonly [RegExp, (every: string) => number][] = [
  [/^\* \* \* \* \*$/, () => 1],
  [/^\*\/(\d+) \* \* \* \*$/, Number],
  [/^\d+ \* \* \* \*$/, () => 60],
  [/^\d+ \d+ \* \* \*$/, () => 1_440],
]

function minutesOf(schedule: string): number | null {
  for (const [pattern, minutes] of MINUTES) {
    const found = pattern.exec(schedule)
    if (found) return minutes(found[1] ?? "")
  }
  return null
}

describe("the jobs", () => {
  const sources = fs.readdirSync(JOBS).map((file) => fs.readFileSync(path.join(JOBS, file), "utf8"))
  const valueOf = (source: string, key: string) =>
    new RegExp(`\\n  ${key}: "([^"]+)"`).exec(source)?.[1] ?? ""

  it("are all looked after, each for the time that its schedule says", () => {
    const scheduled = sources.map((source) => [
      valueOf(source, "name"),
      minutesOf(valueOf(source, "schedule")),
    ])
    expect(Object.fromEntries(scheduled)).toEqual(JOB_MINUTES)
  })

  it("leave word of their runs under their own names", () => {
    for (const source of sources) {
      expect(source).toContain(`onRecord(container, "${valueOf(source, "name")}"`)
    }
  })
})
