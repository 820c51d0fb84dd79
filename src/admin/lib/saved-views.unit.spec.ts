import { addressOfView, readSavedViews, withView } from "./saved-views"

describe("lists that somebody has saved", () => {
  const gold = { name: "Gold", address: "tier=gold" }
  const birthdays = { name: "Birthdays", address: "q=march" }

  it("are found again by their names, in order; a name stands for one list", () => {
    const views = withView(withView([], gold), birthdays)
    expect(views).toEqual([birthdays, gold])
    const changed = { ...gold, address: "tier=gold&status=active" }
    expect(withView(views, changed)).toEqual([birthdays, changed])
    expect(readSavedViews(JSON.stringify(views))).toEqual(views)
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
