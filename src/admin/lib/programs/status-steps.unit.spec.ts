import { statusSteps } from "./status-steps"

describe("what can be done with a program", () => {
  it.each([
    ["draft", ["open", "end"]],
    ["active", ["pause", "end"]],
    ["paused", ["resume", "end"]],
    ["ended", []],
  ] as const)("that is %s is %j", (status, steps) => {
    expect(statusSteps({ status, is_default: true })).toEqual(steps)
  })

  it("is to make it the default, unless it is or has ended", () => {
    expect(statusSteps({ status: "active", is_default: false })).toContain("makeDefault")
    expect(statusSteps({ status: "ended", is_default: false })).toEqual([])
  })
})
