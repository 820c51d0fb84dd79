import { addressOfView, readSavedViews, viewsToCarry } from "./saved-views"

describe("lists that somebody has saved", () => {
  const gold = { name: "Gold", address: "tier=gold" }
  const birthdays = { name: "Birthdays", address: "q=march" }

  it("go from the browser to the server, unless it has one of the same name", () => {
    const kept = readSavedViews(JSON.stringify([gold, birthdays]))
    expect(kept).toEqual([gold, birthdays])
    expect(viewsToCarry(kept, [])).toEqual([gold, birthdays])
    expect(viewsToCarry(kept, [{ ...gold, address: "tier=gold&status=active" }])).toEqual([
      birthdays,
    ])
  })

  it("begin at their first page", () => {
    expect(addressOfView(new URLSearchParams("tier=gold&page=4&order=-spend"))).toBe(
      "tier=gold&order=-spend",
    )
  })

  it.each([null, "", "{}", "null", '[{"name":1}]'])(
    "are none where the browser kept %p",
    (kept) => {
      expect(readSavedViews(kept)).toEqual([])
    },
  )
})
