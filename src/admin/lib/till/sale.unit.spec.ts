import { CounterShop } from "../../../../integration-tests/fixtures/admin/till-shop"
import type { CartChange } from "./cart-change"
import { NO_CHANGE } from "./cart-change"
import { Sale } from "./sale"

const scanned = (variant_id: string, quantity = 1): CartChange => ({
  ...NO_CHANGE,
  add: [{ variant_id, title: variant_id, quantity }],
})
const ofMember = (member_id: string | null): CartChange => ({ ...NO_CHANGE, member_id })

describe("a sale at the till", () => {
  let shop: CounterShop
  let sale: Sale

  beforeEach(() => {
    shop = new CounterShop()
    sale = new Sale(shop, () => undefined)
  })

  const settled = async () => {
    do await new Promise((resolve) => setImmediate(resolve))
    while (sale.state.isBusy)
  }
  const basket = () =>
    sale.state.answer?.cart.items.map(({ variant_id, quantity }) => `${quantity} ${variant_id}`)

  it("loses none of a queue of scans, and asks once for those that wait", async () => {
    for (const variant of ["coat", "scarf", "coat", "hat", "coat"]) sale.change(scanned(variant))
    expect(sale.state.waiting.add.map(({ quantity }) => quantity)).toEqual([3, 1, 1])
    await settled()

    expect(basket()).toEqual(["3 coat", "1 scarf", "1 hat"])
    expect(shop.asked).toEqual(["open", "change"])
    expect(sale.state).toMatchObject({ waiting: NO_CHANGE, problem: null })
  })

  it("drops the one thing that is refused, says why, and keeps all the others", async () => {
    shop.doesNotSell("ghost")
    for (const variant of ["coat", "ghost", "scarf"]) sale.change(scanned(variant))
    await settled()

    expect(basket()).toEqual(["1 coat", "1 scarf"])
    expect(sale.state.problem).toMatchObject({ message: "ghost is not sold here" })
    expect(sale.state.waiting).toEqual(NO_CHANGE)
  })

  it.each(["before", "after"] as const)(
    "adds what was scanned once, where the line broke %s the server had it",
    async (lost) => {
      sale.change(scanned("coat"))
      await settled()
      shop.expect({ lost })
      sale.change(scanned("coat", 2))
      await settled()
      expect(sale.state.problem).toMatchObject({ message: "The line is broken" })
      expect(sale.state.waiting).toEqual(scanned("coat", 2))

      sale.change(scanned("scarf"))
      await settled()
      expect(basket()).toEqual(["3 coat", "1 scarf"])
      expect(sale.state.problem).toBeNull()
    },
  )

  it("opens another cart where the answer to the first one was lost", async () => {
    shop.expect({ lost: "before" })
    sale.change(scanned("coat"))
    await settled()
    expect(sale.state.answer).toBeNull()

    sale.goOn()
    await settled()
    expect(basket()).toEqual(["1 coat"])
  })

  it("sets lines as they were said last", async () => {
    sale.change(scanned("coat"))
    await settled()
    for (const quantity of [2, 3, 4]) {
      sale.change({ ...NO_CHANGE, quantities: { line_coat: quantity } })
    }
    await settled()
    expect(basket()).toEqual(["4 coat"])
    sale.change({ ...NO_CHANGE, quantities: { line_coat: 0 } })
    await settled()
    expect(basket()).toEqual([])
  })

  it("is known to be somebody's before the server has answered", async () => {
    sale.change(ofMember("anna"))
    expect(sale.holder_id).toBe("anna")
    await settled()
    expect(sale.holder_id).toBe("anna")
    sale.change(ofMember(null))
    expect(sale.holder_id).toBeNull()
    await settled()
  })

  it("goes to another member by being taken off the first one", async () => {
    sale.change(ofMember("anna"))
    await settled()
    sale.change(ofMember("boris"))
    await settled()
    expect(sale.state.answer?.loyalty.member?.id).toBe("boris")
    expect(sale.state.problem).toBeNull()
  })

  it("pays with bonuses after what was scanned before, and once more where the answer was lost", async () => {
    sale.change(ofMember("anna"))
    await settled()
    shop.expect(null, { lost: "after" })
    sale.change(scanned("coat", 10))
    sale.payWithBonuses("max")
    await settled()
    expect(sale.state.problem).not.toBeNull()

    sale.goOn()
    await settled()
    expect(sale.state.answer?.loyalty.redeem.applied_bonuses).toBe(20)
    expect(shop.asked).toEqual(["open", "change", "bonuses max", "read", "bonuses max"])
  })

  it("is sold once, however often it is pressed and whatever answer is lost", async () => {
    const payment = { method: "cash", tendered: 20 } as const
    sale.change(scanned("coat"))
    await settled()
    shop.expect({ lost: "after" })
    sale.pay(payment)
    sale.pay(payment)
    await settled()
    expect(sale.state).toMatchObject({ isPaying: true, sale: null })
    expect(sale.change(scanned("scarf"))).toBe(false)

    sale.pay(payment)
    await settled()
    expect(shop.payments).toEqual([payment, payment])
    expect(sale.state).toMatchObject({ isPaying: false, sale: { id: "order_1", total: 10 } })
    expect(shop.sales).toBe(1)
    expect(sale.change(scanned("scarf"))).toBe(false)
  })

  it("shows the basket anew where the server refuses to sell it", async () => {
    sale.change(scanned("coat"))
    await settled()
    shop.expect({ refuse: "The redemption is stale." })
    sale.pay(null)
    await settled()
    expect(sale.state).toMatchObject({
      isPaying: false,
      sale: null,
      problem: { message: "The redemption is stale." },
    })
    expect(shop.asked).toEqual(["open", "complete", "read"])
  })

  it("gives back what it holds when it is given up, and nothing where nobody's bonuses can be held", async () => {
    sale.change({ ...scanned("coat"), member_id: "anna" })
    sale.payWithBonuses(15)
    void sale.abandon()
    await settled()
    expect(shop.asked).toEqual(["open", "bonuses 15", "bonuses none"])

    const nobodys = new Sale(shop, () => undefined)
    await nobodys.abandon()
    expect(shop.asked).toHaveLength(3)
  })

  it("goes on after a reload, also where it was being paid", async () => {
    sale.change(scanned("coat"))
    await settled()
    const reloaded = new Sale(shop, () => undefined)
    await reloaded.resume("cart_1")
    expect(reloaded.state.answer?.cart.items).toHaveLength(1)

    sale.pay(null)
    await settled()
    sale = new Sale(shop, () => undefined)
    await sale.resume("cart_1")
    await settled()
    expect(sale.state.sale).toMatchObject({ id: "order_1" })
    expect(shop.sales).toBe(1)
  })

  it("begins anew where the sale before a reload is not there any more", async () => {
    shop.expect({ refuse: "There is no such cart." })
    await sale.resume("cart_0")
    expect(sale.state).toMatchObject({ answer: null, isBusy: false, problem: null })
  })
})
