import { tillAnswer, tillItem } from "../../../../integration-tests/fixtures/admin/till-shop"
import type { CartChange } from "./cart-change"
import { isNoChange, leftToDo, mergeChanges, NO_CHANGE, stepsOf } from "./cart-change"

const add = (variant_id: string, quantity = 1): CartChange => ({
  ...NO_CHANGE,
  add: [{ variant_id, title: variant_id, quantity }],
})
const set = (line: string, quantity: number): CartChange => ({
  ...NO_CHANGE,
  quantities: { [line]: quantity },
})

describe("a change of a cart at the till", () => {
  it("adds goods up, and of everything else takes what was said last", () => {
    const changes = [add("coat"), set("line_1", 2), add("coat", 2), set("line_1", 5)]
    expect(changes.reduce(mergeChanges)).toEqual({ ...add("coat", 3), quantities: { line_1: 5 } })
    expect([add("apples", 0.1), add("apples", 0.2)].reduce(mergeChanges)).toEqual(
      add("apples", 0.3),
    )
    const member = { ...NO_CHANGE, member_id: "anna" }
    expect(mergeChanges(member, add("coat"))).toMatchObject({ member_id: "anna" })
    expect(mergeChanges(member, { ...NO_CHANGE, member_id: null })).toMatchObject({
      member_id: null,
    })
  })

  it("is none only where nobody is named either", () => {
    expect(isNoChange(NO_CHANGE)).toBe(true)
    expect(isNoChange({ ...NO_CHANGE, member_id: null })).toBe(false)
    expect(isNoChange(set("line_1", 0))).toBe(false)
  })

  it("can be made step by step, the member first, since prices may be his", () => {
    const change = mergeChanges(
      { ...add("coat"), member_id: "anna" },
      mergeChanges(add("scarf"), set("line_1", 0)),
    )
    expect(stepsOf(change)).toEqual([
      { ...NO_CHANGE, member_id: "anna" },
      set("line_1", 0),
      add("coat"),
      add("scarf"),
    ])
  })
})

describe("what is left of a change whose answer was lost", () => {
  const before = tillAnswer([tillItem("line_1", "coat", 1)]).cart
  const now = (quantity: number, member_id: string | null = null) =>
    tillAnswer([tillItem("line_1", "coat", quantity)], member_id)

  it("is nothing where it was made, and all where it was not", () => {
    expect(leftToDo(add("coat", 2), before, now(3))).toEqual(NO_CHANGE)
    expect(leftToDo(add("coat", 2), before, now(1))).toEqual(add("coat", 2))
    expect(leftToDo(add("scarf"), before, now(1))).toEqual(add("scarf"))
  })

  it("counts goods from the quantity that the same change has set", () => {
    const change = mergeChanges(set("line_1", 4), add("coat"))
    expect(leftToDo(change, before, now(5))).toEqual(NO_CHANGE)
    expect(leftToDo(change, before, now(4))).toEqual(change)
    expect(leftToDo(change, before, now(1))).toEqual(change)
  })

  it("is the quantity again, which may be set twice", () => {
    expect(leftToDo(set("line_1", 0), before, now(1))).toEqual(set("line_1", 0))
  })

  it("is the member where the sale is not his yet", () => {
    const change = { ...NO_CHANGE, member_id: "anna" }
    expect(leftToDo(change, before, now(1))).toEqual(change)
    expect(leftToDo(change, before, now(1, "anna"))).toEqual(NO_CHANGE)
  })
})
