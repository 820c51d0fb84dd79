import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { ReturnedLine } from "./take-back"
import { takeBack } from "./take-back"

describe("goods that come back to a till", () => {
  const sold = orderOf([
    orderLine("shoes", 8_000, { quantity: 2 }),
    orderLine("cheese", 1_250, { quantity: 0.3, returned_quantity: 0.1 }),
  ])
  const returnedOf = (lines: readonly ReturnedLine[]) =>
    takeBack(sold, lines).lines.map((line) => line.returned_quantity)

  it("add to what has come back before", () => {
    expect(returnedOf([{ line_id: "shoes", quantity: 1 }])).toEqual([1, 0.1])
    expect(returnedOf([{ line_id: "cheese", quantity: 0.2 }])).toEqual([0, 0.3])
  })

  it("are all that is left, where nobody says which", () => {
    const rest = takeBack(sold, "everything")
    expect(rest.lines.map((line) => line.returned_quantity)).toEqual([2, 0.3])
    expect(refusalOf(() => takeBack(rest, "everything"))).toMatchObject({
      code: "return_invalid",
      message: "All goods of this purchase have come back already.",
    })
  })

  it("are no more than were sold and have not come back yet", () => {
    expect(refusalOf(() => returnedOf([{ line_id: "cheese", quantity: 0.21 }]))).toEqual({
      code: "return_above_sold",
      message: 'Of "cheese" 0.2 can come back; 0.21 were named.',
      details: { line_id: "cheese" },
    })
  })

  it("are goods of that very purchase, each line named once", () => {
    expect(refusalOf(() => returnedOf([{ line_id: "hat", quantity: 1 }]))).toMatchObject({
      code: "return_invalid",
      message: 'There is no line "hat" to return.',
    })
    const twice = { line_id: "shoes", quantity: 1 }
    expect(refusalOf(() => returnedOf([twice, twice]))).toMatchObject({
      code: "return_invalid",
      message: "Name each line of a return once.",
    })
  })
})
