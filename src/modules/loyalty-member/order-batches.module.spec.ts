import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { termsWith, tier } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { describeLedger, syncInput } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { minor } from "../../domain/money/money"
import type { OrderFacts } from "../../domain/orders/order-facts"

/** An order of 1 000.00 in one line of 10 pieces: it earns 50. */
const thousand = (more: Partial<OrderFacts> = {}, returned = 0) =>
  orderOf([orderLine("item_1", 100_000, { quantity: 10, returned_quantity: returned })], more)

describeLedger("many orders in one call", (scene) => {
  it("are synced like one after the other, also for one member", async () => {
    const anna = await scene().member("anna")
    const bob = await scene().member("bob")
    const terms = termsWith({ tiers: [tier("base"), tier("gold", { threshold: minor(150_000) })] })
    const results = await scene().service.syncOrders([
      syncInput(anna, thousand({ order_id: "order_1" }), { terms }),
      syncInput(bob, thousand({ order_id: "order_2" }, 5), { terms }),
      syncInput(anna, thousand({ order_id: "order_3" }), { terms }),
    ])
    expect(results).toMatchObject([{ posted: 1 }, { posted: 1 }, { posted: 1 }])
    expect(await scene().story(anna)).toEqual(["accrual 50", "accrual 50"])
    expect(await scene().story(bob)).toEqual(["accrual 25"])
    const standings = await scene().service.readStandings({ member_ids: ["lmem_anna", "lmem_bob"] })
    expect(standings.map(({ tier: held, counted }) => [held, counted.spend])).toEqual(
      expect.arrayContaining([
        ["gold", 200_000],
        ["base", 50_000],
      ]),
    )
  })

  it("may name the same order twice", async () => {
    const account_id = await scene().member("anna")
    const results = await scene().service.syncOrders([
      syncInput(account_id, thousand()),
      syncInput(account_id, thousand({ version: 2 }, 5)),
    ])
    expect(results).toMatchObject([
      { status: "synced", order: { order_id: "order_1" } },
      { status: "synced", order: { earned: points(25) } },
    ])
    expect(await scene().stored(account_id)).toMatchObject({ available: 25 })
  })

  it("are nothing to do when there are none", async () => {
    expect(await scene().service.syncOrders([])).toEqual([])
  })

  it("ask for the version under which an order was first seen", async () => {
    const account_id = await scene().member("anna")
    await scene().sync(account_id, thousand(), { program_version: 3 })
    const asked = await scene().sync(account_id, thousand({}, 5), { program_version: 4 })
    expect(asked).toEqual({ status: "needs_version", program_version: 3 })
    expect(await scene().stored(account_id)).toMatchObject({ available: 50 })
  })

  it("stay with the member with whom they were first seen", async () => {
    const anna = await scene().member("anna")
    const bob = await scene().member("bob")
    await scene().sync(anna, thousand())
    expect(await scene().sync(bob, thousand({}, 5))).toMatchObject({ order: { account_id: anna } })
    expect(await scene().stored(anna)).toMatchObject({ available: 25 })
    expect(await scene().stored(bob)).toMatchObject({ available: 0, debt: 0 })
  })
})
