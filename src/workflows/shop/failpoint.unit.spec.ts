import { armedBy, failpoint, FAILPOINTS } from "./failpoint"

describe("a failpoint", () => {
  it("is not armed in a shop that names none", () => {
    expect(armedBy(undefined, "production")).toBeNull()
    expect(armedBy("", "test")).toBeNull()
  })

  it("is armed for the passing that is named, the first by default", () => {
    expect(armedBy("after_hold", "test")).toEqual({ name: "after_hold", passes_left: 1 })
    expect(armedBy("before_outbox:12", undefined)).toEqual({
      name: "before_outbox",
      passes_left: 12,
    })
  })

  it("does not let a shop in production start", () => {
    expect(() => armedBy("after_hold", "production")).toThrow("refused in production")
  })

  it.each(["after_everything", "after_hold:0", "after_hold:-1", "after_hold:soon"])(
    "refuses %s, which nobody would ever pass",
    (setting) => {
      expect(() => armedBy(setting, "test")).toThrow("is not understood")
    },
  )

  it("is passed without harm while it is not armed", () => {
    const kill = jest.spyOn(process, "kill").mockReturnValue(true)
    for (const name of FAILPOINTS) failpoint(name)
    expect(kill).not.toHaveBeenCalled()
    kill.mockRestore()
  })
})
