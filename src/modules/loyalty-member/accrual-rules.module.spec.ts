import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { euros, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { percent, rule } from "../../../integration-tests/fixtures/domain/rules"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { BuyerFacts } from "../../domain/accrual-rules/occasion"
import { STRANGER } from "../../domain/accrual-rules/occasion"
import type { OrderFacts } from "../../domain/orders/order-facts"

const first = rule("first", percent(10), { first_order: true }, { name: "First order" })
const staff = rule("staff", percent(5), { customer_group_ids: ["cusgroup_staff"] })
const gift = rule(
  "gift",
  { kind: "per_order", bonuses: points(20) },
  {},
  { name: "Gift", activation_delay_days: 0, expiry: { kind: "days", days: 30 } },
)
const REGULAR: BuyerFacts = { ...STRANGER, earlier_orders: 3 }

const hundred = (returned_quantity = 0, more: Partial<OrderFacts> = {}) =>
  orderOf([orderLine("item_1", euros(100), { quantity: 2, returned_quantity })], more)

describeLedger("accrual rules in the books", (scene) => {
  it("hold for an order as they held at its first sight, whoever its buyer is by now", async () => {
    const account_id = await scene().member("anna")
    const terms = termsWith({ accrual_rules: [first, staff] })
    const buyer = { ...STRANGER, customer_group_ids: ["cusgroup_staff"] }
    await scene().sync(account_id, hundred(), { terms, buyer })
    expect(await scene().stored(account_id)).toMatchObject({ available: 20 })
    const again = await scene().sync(account_id, hundred(), { terms, buyer: REGULAR })
    expect(again).toMatchObject({ posted: 0, order: { buyer } })
    await scene().sync(account_id, hundred(1, { version: 2 }), { terms, buyer: REGULAR })
    expect(await scene().stored(account_id)).toMatchObject({ available: 10, debt: 0 })
  })

  it("know nothing of the buyer of an order from before there were rules", async () => {
    const account_id = await scene().member("anna")
    await scene().sync(account_id, hundred())
    await scene().sql("update bonus_order set buyer = null")
    expect(await scene().sync(account_id, hundred(1), { buyer: REGULAR })).toMatchObject({
      order: { buyer: STRANGER, revoked: points(2.5) },
    })
  })

  it("make lots of their own, from which returns take and the member's history says why", async () => {
    const account_id = await scene().member("anna")
    const terms = termsWith({ accrual_rules: [first, gift] })
    await scene().sync(account_id, hundred(), { terms })
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 15, 2: 20 })
    await scene().sync(account_id, hundred(1, { version: 2 }), { terms })
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 7.5, 2: 10 })
    await scene().sync(account_id, hundred(2, { version: 3 }), { terms })
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 0, 2: 0 })
    const { entries } = await scene().entries(account_id)
    expect(entries.map(({ kind, amount, reason }) => [kind, amount / 100, reason])).toEqual([
      ["accrual", 15, "First order"],
      ["accrual", 20, "Gift"],
      ["revocation", 7.5, null],
      ["revocation", 10, null],
      ["revocation", 7.5, null],
      ["revocation", 10, null],
    ])
  })
})
