import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { SAVED_LISTS_MAX } from "../../domain/staff/saved-list"
import type { SavedListOwner } from "./operations/change-saved-lists"

describeLedger("saved lists", (scene) => {
  const staff = () => scene().service.staff
  const anna = { user_id: "user_anna", page: "members" } as const
  const ben = { user_id: "user_ben", page: "members" } as const

  const save = (name: string, query = "order=-balance", owner: SavedListOwner = anna) =>
    staff().saveList({ ...owner, name, query })

  it("are each user's own, by name, and one of the same name gives way", async () => {
    await save("rich")
    await save("Gold", "tier=gold")
    await save("rich", "order=-spend")
    await save("Ben's", "", ben)
    expect(await staff().readSavedLists(anna)).toEqual([
      { name: "Gold", query: "tier=gold" },
      { name: "rich", query: "order=-spend" },
    ])
    await staff().removeList({ ...ben, name: "rich" })
    await staff().removeList({ ...anna, name: "Gold" })
    await staff().removeList({ ...anna, name: "Gold" })
    expect(await staff().readSavedLists(anna)).toEqual([{ name: "rich", query: "order=-spend" }])
    expect(await staff().readSavedLists(ben)).toHaveLength(1)
  })

  it("are 50 of one user at most, also when two browsers save at once", async () => {
    for (let place = 2; place <= SAVED_LISTS_MAX; place += 1) await save(`list ${place}`)
    const outcomes = await Promise.allSettled([save("one"), save("other")])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await staff().readSavedLists(anna)).toHaveLength(SAVED_LISTS_MAX)
    await expect(save("yet another")).rejects.toMatchObject({ code: "saved_lists_full" })
    await save("list 2", "tier=gold")
    await save("Ben's", "", ben)
  })
})
