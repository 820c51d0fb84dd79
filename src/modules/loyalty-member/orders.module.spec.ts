import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { termsWith, tier } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { minor } from "../../domain/money/money"
import type { OrderFacts } from "../../domain/orders/order-facts"

/** An order of 1 000.00 in one line of 10 pieces: it earns 50. */
const thousand = (more: Partial<OrderFacts> = {}, returned = 0, paid_with_bonuses = 0) =>
  orderOf(
    [
      orderLine("item_1", 100_000, {
        quantity: 10,
        returned_quantity: returned,
        paid_with_bonuses: minor(paid_with_bonuses * 100),
      }),
    ],
    more,
  )

describeLedger("an order", (scene) => {
  it("earns once, however often its event comes (A12)", async () => {
    const account_id = await scene().member("anna")
    expect(await scene().sync(account_id, thousand())).toMatchObject({
      status: "synced",
      posted: 1,
      shortfall: 0,
      order: {
        earned: points(50),
        revoked: 0,
        spent: 0,
        refunded: 0,
        is_earned: true,
        rate_bp: 500,
      },
    })
    for (let again = 0; again < 4; again += 1) {
      expect(await scene().sync(account_id, thousand())).toMatchObject({ posted: 0 })
    }
    expect(await scene().story(account_id)).toEqual(["accrual 50"])
    expect(await scene().service.readOrderPins(["order_1", "order_2"])).toEqual([
      { order_id: "order_1", account_id, program_id: "lprog_1", program_version: 1 },
    ])
  })

  it("earns 10 and spends 5 as two entries, never as one netted line (A13)", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 5)
    await scene().spend(account_id, "cart_1", 5)
    const facts = orderOf([orderLine("item_1", 20_500, { paid_with_bonuses: minor(500) })])
    await scene().sync(account_id, facts, { cart_id: "cart_1", redeemed: points(5) })
    expect(await scene().story(account_id)).toEqual([
      "accrual 5",
      "hold 5",
      "capture 5",
      "accrual 10",
    ])
    expect(await scene().stored(account_id)).toMatchObject({ available: 10, held: 0 })
    const entries = await scene().service.readOrderEntries({
      order_id: "order_1",
      cart_id: "cart_1",
    })
    expect(entries.map(({ kind, order_id }) => [kind, order_id])).toEqual([
      ["accrual", "order_1"],
      ["capture", "order_1"],
      ["hold", "order_1"],
    ])
  })

  it("ends in the same place when its return is heard of before the order itself (A15)", async () => {
    const account_id = await scene().member("anna")
    await scene().sync(account_id, thousand({ version: 2 }, 4))
    await scene().sync(account_id, thousand({ version: 1 }, 0))
    expect(await scene().stored(account_id)).toMatchObject({ available: 30, debt: 0 })
    expect(await scene().story(account_id)).toEqual(["accrual 30"])
  })

  it("undoes what it earned and spent: 200, +70, −150, and after the whole return 200 again (A18)", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 120, { lasts_days: 30 })
    await scene().earn(account_id, 80)
    await scene().spend(account_id, "cart_1", 150)
    const facts = (returned: number) =>
      orderOf([
        orderLine("item_1", 155_000, {
          quantity: 2,
          returned_quantity: returned,
          paid_with_bonuses: minor(15_000),
        }),
      ])
    const redemption = { cart_id: "cart_1", redeemed: points(150) }
    await scene().sync(account_id, facts(0), redemption)
    expect(await scene().stored(account_id)).toMatchObject({ available: 120 })
    await scene().sync(account_id, facts(2), redemption)
    expect(await scene().stored(account_id)).toMatchObject({ available: 200, debt: 0 })
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 120, 2: 80, 5: 0 })
  })

  it("gives back the share of the returned goods: 1 000 of 10 000 paid, a tenth returned → 100 (A19)", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 1_000)
    await scene().spend(account_id, "cart_1", 1_000)
    const facts = (returned: number) =>
      orderOf([
        orderLine("item_1", 1_000_000, {
          quantity: 10,
          returned_quantity: returned,
          paid_with_bonuses: minor(100_000),
        }),
      ])
    const redemption = { cart_id: "cart_1", redeemed: points(1_000) }
    await scene().sync(account_id, facts(0), redemption)
    expect(await scene().stored(account_id)).toMatchObject({ available: 450 })
    await scene().sync(account_id, facts(1), redemption)
    expect(await scene().stored(account_id)).toMatchObject({ available: 450 + 100 - 45 })
    expect(await scene().service.readOrderRecord("order_1")).toMatchObject({
      earned: points(450),
      revoked: points(45),
      spent: points(1_000),
      refunded: points(100),
    })
  })

  it("ends after three partial returns where one whole return would, to the last hundredth (A20)", async () => {
    const odd = (order_id: string, returned: number) =>
      orderOf(
        [
          orderLine("item_1", 99_999, {
            quantity: 3,
            returned_quantity: returned,
            paid_with_bonuses: minor(2_000),
          }),
        ],
        { order_id },
      )
    const after = async (name: string, steps: readonly number[]) => {
      const account_id = await scene().member(name)
      await scene().earn(account_id, 20)
      await scene().spend(account_id, `cart_${name}`, 20)
      for (const returned of [0, ...steps]) {
        await scene().sync(account_id, odd(`order_${name}`, returned), {
          cart_id: `cart_${name}`,
          redeemed: points(20),
        })
      }
      return scene().stored(account_id)
    }
    const whole = await after("anna", [3])
    expect(whole).toEqual({ pending: 0, available: 20, held: 0, debt: 0 })
    expect(await after("bob", [1, 2, 3])).toEqual(whole)
  })

  it("leaves the balance as it was after buy, earn, return, three times over (A21)", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 7)
    for (const order_id of ["order_1", "order_2", "order_3"]) {
      await scene().sync(account_id, thousand({ order_id }))
      await scene().sync(account_id, thousand({ order_id }, 10))
    }
    expect(await scene().stored(account_id)).toEqual({ pending: 0, available: 7, held: 0, debt: 0 })
  })

  it("is returned also when what it earned is spent: debt 50, and the next 80 leave 30 (A22)", async () => {
    const account_id = await scene().member("anna")
    await scene().sync(account_id, thousand())
    await scene().spend(account_id, "cart_2", 50)
    await scene().sync(account_id, thousand({}, 10))
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, debt: 50 })
    const next = orderOf([orderLine("item_1", 160_000)], { order_id: "order_2" })
    await scene().sync(account_id, next)
    expect(await scene().stored(account_id)).toMatchObject({ available: 30, debt: 0 })
  })

  it("tells whoever refunds what is missing, where the program wants no debt", async () => {
    const account_id = await scene().member("anna")
    const terms = termsWith({ returns: { shortfall: "deduct_from_refund" } })
    await scene().sync(account_id, thousand(), { terms })
    await scene().spend(account_id, "cart_2", 50)
    expect(await scene().sync(account_id, thousand({}, 10), { terms })).toMatchObject({
      shortfall: points(50),
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, debt: 0 })
    expect(await scene().service.readOrderRecord("order_1")).toMatchObject({
      shortfall: points(50),
    })
  })

  it.each([
    [
      "a cancel, then a return",
      [
        [true, 0],
        [false, 10],
      ],
    ],
    [
      "a return, then a cancel",
      [
        [false, 10],
        [true, 0],
      ],
    ],
    [
      "both at once, twice",
      [
        [true, 10],
        [true, 10],
      ],
    ],
  ] as const)("is undone once by %s (A23)", async (_what, events) => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().spend(account_id, "cart_1", 30)
    const redemption = { cart_id: "cart_1", redeemed: points(30) }
    await scene().sync(account_id, thousand({}, 0, 30), redemption)
    for (const [canceled, returned] of events) {
      await scene().sync(account_id, thousand({ canceled }, returned, 30), redemption)
    }
    expect(await scene().stored(account_id)).toEqual({
      pending: 0,
      available: 100,
      held: 0,
      debt: 0,
    })
    const story = await scene().story(account_id)
    expect(story.filter((entry) => /refund|revocation/.test(entry))).toHaveLength(2)
  })

  it("earns when it is paid: pending first, and its days count from the payment", async () => {
    const account_id = await scene().member("anna")
    const terms = termsWith({
      accrual: { earn_at: "paid", activation_delay_days: 2, expiry: { kind: "days", days: 30 } },
    })
    await scene().sync(account_id, thousand(), { terms })
    expect(await scene().stored(account_id)).toMatchObject({ pending: 50, available: 0 })
    await scene().service.activateBonuses({ limit: 10, now: TODAY + 99 * DAY })
    expect(await scene().stored(account_id)).toMatchObject({ pending: 50 })
    expect(await scene().service.readOrderRecord("order_1")).toMatchObject({
      is_earned: false,
      pending: points(50),
    })

    const paid_at = TODAY + 5 * DAY
    await scene().sync(account_id, thousand({ paid: true }), { terms, now: paid_at })
    const [lot] = await scene().sql("select available_from, expires_at from bonus_lot")
    expect(lot).toEqual({
      available_from: new Date("2027-03-17T00:00:00Z"),
      expires_at: new Date("2027-04-17T00:00:00Z"),
    })
    await scene().service.activateBonuses({ limit: 10, now: paid_at + 2 * DAY })
    expect(await scene().story(account_id)).toEqual(["accrual 50", "activation 50"])
  })

  it("takes back a pending accrual from what is pending", async () => {
    const account_id = await scene().member("anna")
    const terms = termsWith({ accrual: { earn_at: "delivered" } })
    await scene().sync(account_id, thousand(), { terms })
    await scene().sync(account_id, thousand({}, 4), { terms })
    await scene().sync(account_id, thousand({ delivered: true }, 4), { terms })
    expect(await scene().stored(account_id)).toMatchObject({ pending: 0, available: 30, debt: 0 })
  })

  it("is counted towards the tier, and the order that crosses a threshold earns at the old one", async () => {
    const account_id = await scene().member("anna", "base")
    const terms = termsWith({
      tiers: [
        tier("base", { accrual_bp: 500 }),
        tier("gold", { threshold: minor(100_000), accrual_bp: 1_000 }),
      ],
    })
    await scene().sync(account_id, thousand(), { terms })
    await scene().sync(account_id, thousand({ order_id: "order_2" }), { terms })
    expect(await scene().story(account_id)).toEqual(["accrual 50", "accrual 100"])
    const [standing] = await scene().service.readStandings({ member_ids: ["lmem_anna"] })
    expect(standing).toMatchObject({ tier: "gold", counted: { spend: 200_000 } })
  })
})
