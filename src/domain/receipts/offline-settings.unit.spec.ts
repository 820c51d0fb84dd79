import { offlineSettings } from "./offline-settings"

const SECRET = "a-secret-of-thirty-two-characters"

describe("the settings of tills without a link", () => {
  it("are none where the merchant has not set them, and no till sells then", () => {
    expect(offlineSettings(undefined)).toBeNull()
    expect(offlineSettings({})).toBeNull()
  })

  it("need a secret, and have a limit, a day and a debt where nothing else is said", () => {
    expect(offlineSettings({ till_offline: { secret: SECRET } })).toEqual({
      secret: SECRET,
      former_secrets: [],
      bonuses_max: 5_000,
      hours: 24,
      excess: "debt",
    })
  })

  it.each([
    [{}, "secret needs at least 32 characters"],
    [{ secret: "short" }, "secret needs at least 32 characters"],
    [{ secret: SECRET, former_secrets: ["short"] }, "former_secrets is a list of secrets"],
    [{ secret: SECRET, bonuses_max: 0 }, "bonuses_max is a number above 0 and up to 1000000000"],
    [{ secret: SECRET, bonuses_max: Number.NaN }, "bonuses_max is a number above 0"],
    [{ secret: SECRET, hours: 745 }, "hours is a number above 0 and up to 744"],
    [{ secret: SECRET, excess: "refuse" }, 'excess is "debt" or "forgive"'],
    [{ secret: SECRET, limit: 5 }, "limit is no setting"],
  ])("keep a shop from starting where they make no sense: %j", (till_offline, message) => {
    expect(() => offlineSettings({ till_offline })).toThrow(
      `The plugin's option till_offline.${message}`,
    )
  })
})
