import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import type { TillReturn } from "../../domain/till/till-return"
import { bonuses } from "../../domain/money/bonuses"
import { minor } from "../../domain/money/money"

const KEY = "till-7-0001"

const PLAN: TillReturn = {
  currency_code: "eur",
  money: minor(3500),
  money_by_hand: minor(3500),
  by_method: [{ method: "cash", money: minor(3500) }],
  refunded: bonuses(1500),
  revoked: bonuses(175),
  shortfall: bonuses(0),
  standing: { available: bonuses(11_325), debt: bonuses(0) },
  lines: [{ item_id: "coat", quantity: 1, money: minor(3500), refunded: bonuses(1500) }],
}

describeLedger("a return at a till", (scene) => {
  const till = () => scene().service.till
  const begin = (idempotency_key = KEY, order_id = "order_1", content_hash = "one coat") =>
    till().beginReturn({ idempotency_key, order_id, content_hash, actor_id: "user_anna" })
  const BEGUN = { idempotency_key: KEY, plan: null, actor_id: "user_anna", is_done: false }

  it("is begun once, however often and however fast it is tapped", async () => {
    const taps = await Promise.all(Array.from({ length: 20 }, () => begin()))
    expect(taps).toEqual(taps.map(() => BEGUN))
    expect(await scene().sql("select idempotency_key from loyalty_till_return")).toHaveLength(1)
  })

  it("keeps to what was decided first, and tells it ever after", async () => {
    await begin()
    const other = { ...PLAN, money: minor(1) }
    const decided = await Promise.all([PLAN, other].map((plan) => till().planReturn(KEY, plan)))
    expect(decided.filter(Boolean)).toHaveLength(1)
    await till().closeReturn(KEY)
    await till().closeReturn(KEY)
    expect(await begin()).toEqual({
      ...BEGUN,
      plan: decided[0] ? PLAN : other,
      is_done: true,
    })
  })

  it("waits for one of the same order that was left half-way, and for no other", async () => {
    await begin()
    const others = await Promise.all(["till-8-1", "till-9-1"].map((key) => begin(key)))
    expect(others).toEqual([BEGUN, BEGUN])
    expect((await begin("till-8-2", "order_2")).idempotency_key).toBe("till-8-2")
    await till().planReturn(KEY, PLAN)
    await till().closeReturn(KEY)
    expect((await begin("till-8-1")).idempotency_key).toBe("till-8-1")
  })

  it("is refused with something else under its key, until it has come to nothing", async () => {
    await begin()
    for (const [order, goods] of [
      ["order_1", "two coats"],
      ["order_2", "one coat"],
    ]) {
      await expect(begin(KEY, order, goods)).rejects.toMatchObject({
        code: "idempotency_conflict",
        message:
          "This key was already used for another return. Use a new idempotency key for a new return.",
      })
    }
    await till().forgetReturn(KEY)
    expect(await till().planReturn(KEY, PLAN)).toBe(false)
    expect(await begin(KEY, "order_2")).toEqual(BEGUN)
  })

  it("cannot be undone in the books once it is made", async () => {
    await begin()
    await till().planReturn(KEY, PLAN)
    await till().closeReturn(KEY)
    await till().forgetReturn(KEY)
    expect((await begin()).is_done).toBe(true)
    for (const statement of [
      "delete from loyalty_till_return",
      "update loyalty_till_return set plan = '{}'",
      "update loyalty_till_return set returned_at = null",
      "truncate loyalty_till_return",
    ]) {
      await expect(scene().sql(statement)).rejects.toThrow(/^append_only: /)
    }
  })
})

describeLedger("a cart that was opened at a till", (scene) => {
  const sold = { cart_id: "cart_a", order_id: "order_1", actor_id: "user_anna" }
  const sales = () => scene().sql("select idempotency_key, order_id from loyalty_till_sale")

  it("is one sale of the till, however often it is said", async () => {
    await Promise.all([1, 2, 3].map(() => scene().service.till.closeCart(sold)))
    expect(await sales()).toEqual([{ idempotency_key: "cart:cart_a", order_id: "order_1" }])
  })

  it("adds nothing to a sale that has a key", async () => {
    const { till } = scene().service
    const sale = { idempotency_key: KEY, content_hash: "one coat", actor_id: "user_anna" }
    await till.beginSale(sale)
    await till.nameCart(KEY, "cart_a")
    await till.closeCart(sold)
    await till.closeSale(KEY, "order_1")
    expect(await sales()).toEqual([{ idempotency_key: KEY, order_id: "order_1" }])
  })
})

describeLedger("goods that were brought without a receipt", (scene) => {
  const takeOff = (more: Partial<Parameters<typeof adjust>[0]> = {}) =>
    adjust({ change: -5000, shortfall_policy: "debt", ...more })
  const adjust = (more: {
    readonly change: number
    readonly shortfall_policy: "debt" | "forgive" | "deduct_from_refund"
  }) =>
    scene().service.adjustBalance({
      account_id: "bacc_anna",
      request_id: `till-return:${KEY}`,
      reason: "Returned without a receipt: a gift",
      actor_id: "user_anna",
      now: TODAY,
      ...more,
    })

  it("take what they earned off the account once, and the rest is owed", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 30)
    expect(await takeOff()).toMatchObject({ replayed: false, seq: 2 })
    expect(await takeOff()).toMatchObject({ replayed: true, seq: 2 })
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, debt: 20 })
    expect((await scene().entries(account_id)).entries).toMatchObject([
      { kind: "accrual" },
      { kind: "adjustment", reason: "Returned without a receipt: a gift", actor_id: "user_anna" },
    ])
    await expect(takeOff({ shortfall_policy: "forgive" })).rejects.toMatchObject({
      code: "idempotency_conflict",
    })
  })

  it("owe nothing where the program forgives it", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 30)
    await takeOff({ shortfall_policy: "forgive" })
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, debt: 0 })
  })

  it("are told ever after, with what was decided at first", async () => {
    const { till } = scene().service
    const asked = { idempotency_key: KEY, content_hash: "gift", member_id: "lmem_anna" }
    const begin = () => till.beginReturnWithoutReceipt({ ...asked, actor_id: null })
    expect(await begin()).toMatchObject({ plan: null, is_done: false })
    const { refunded: _, lines: __, ...figures } = PLAN
    const plan = {
      ...figures,
      member_id: "lmem_anna",
      reason: "a gift",
      shortfall_policy: "debt" as const,
      lines: [],
    }
    await till.planReturn(KEY, plan)
    await till.closeReturn(KEY)
    expect(await begin()).toMatchObject({ plan, is_done: true })
  })
})
