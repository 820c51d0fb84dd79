import { tillAnswer, tillItem } from "../../../../integration-tests/fixtures/admin/till-shop"
import { basketLines } from "./basket-lines"
import { NO_CHANGE } from "./cart-change"

const { cart } = tillAnswer([tillItem("b", "scarf", 2), tillItem("a", "coat", 1)])
const shown = (change: Partial<typeof NO_CHANGE>) =>
  basketLines(cart, { ...NO_CHANGE, ...change }).map(
    ({ title, quantity, total }) => `${quantity} ${title}: ${total ?? "…"}`,
  )

describe("the basket on the till's screen", () => {
  it("has the newest line on top", () => {
    expect(shown({})).toEqual(["2 scarf: 20", "1 coat: 10"])
  })

  it("shows at once what was scanned, without guessing what it costs", () => {
    expect(shown({ add: [{ variant_id: "hat", title: "hat", quantity: 1 }] })).toEqual([
      "1 hat: …",
      "2 scarf: 20",
      "1 coat: 10",
    ])
    expect(shown({ add: [{ variant_id: "coat", title: "coat", quantity: 2 }] })).toEqual([
      "2 scarf: 20",
      "3 coat: …",
    ])
  })

  it("shows a line as it was set, and none that was taken off", () => {
    expect(shown({ quantities: { a: 5, b: 0 } })).toEqual(["5 coat: …"])
  })

  it("has goods that are put back while they are taken off as a line that nobody can change yet", () => {
    const add = [{ variant_id: "scarf", title: "scarf", quantity: 1 }]
    const lines = basketLines(cart, { ...NO_CHANGE, quantities: { b: 0 }, add })
    expect(lines).toMatchObject([
      { id: null, title: "scarf", quantity: 1 },
      { id: "a", title: "coat", quantity: 1 },
    ])
  })

  it("is there before the server has a cart", () => {
    const add = [{ variant_id: "hat", title: "Hat", quantity: 2 }]
    expect(basketLines(null, { ...NO_CHANGE, add })).toMatchObject([
      { id: null, title: "Hat", quantity: 2, unit_price: null, is_waiting: true },
    ])
  })
})
