import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { SoldGoods } from "./returnable"
import { assertReturnable, returnableQuantity, returnedQuantity } from "./returnable"

const sold = (goods: Partial<SoldGoods> = {}): SoldGoods => ({
  quantity: 5,
  requires_shipping: false,
  fulfilled_quantity: 0,
  return_requested_quantity: 0,
  return_received_quantity: 0,
  return_dismissed_quantity: 0,
  written_off_quantity: 0,
  ...goods,
})

describe("what can be brought back", () => {
  it.each<[string, Partial<SoldGoods>, number]>([
    ["all that went over the counter, though nobody has packed it", {}, 5],
    ["nothing of what is still to be shipped", { requires_shipping: true }, 0],
    ["what has been shipped", { requires_shipping: true, fulfilled_quantity: 3 }, 3],
    ["not what is here again", { return_received_quantity: 2 }, 3],
    ["not what is on its way back", { return_requested_quantity: 1 }, 4],
    [
      "not what came back damaged, counted once",
      { return_dismissed_quantity: 2, written_off_quantity: 2 },
      3,
    ],
    ["not what was written off and never came back", { written_off_quantity: 1 }, 4],
    ["parts of a piece, to the gram", { quantity: 0.3, return_received_quantity: 0.1 }, 0.2],
    [
      "nothing, and not less, of what an edit has taken off",
      { quantity: 1, return_received_quantity: 2 },
      0,
    ],
  ])("is %s", (_, goods, quantity) => {
    expect(returnableQuantity(sold(goods))).toBe(quantity)
  })

  it("leaves what came back, whole or damaged", () => {
    const goods = sold({ return_received_quantity: 1, return_dismissed_quantity: 0.5 })
    expect(returnedQuantity(goods)).toBe(1.5)
  })

  const COAT = { item_id: "coat", title: "Coat", returnable_quantity: 2 }

  it.each([
    ["return_invalid", "Name each line of a return once.", ["coat", "coat"], 1],
    ["return_invalid", 'There is no line "hat" to return.', ["hat"], 1],
    ["return_above_sold", 'Of "Coat" 2 can come back; 3 were named.', ["coat"], 3],
  ])("refuses otherwise: %s, %s", (code, message, ids, quantity) => {
    const brought = ids.map((item_id) => ({ item_id, quantity }))
    expect(refusalOf(() => assertReturnable([COAT], brought))).toMatchObject({ code, message })
  })

  it("lets the rest of a line come back", () => {
    expect(assertReturnable([COAT], [{ item_id: "coat", quantity: 2 }])).toBeUndefined()
  })
})
