import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { euros, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import type { LedgerScene } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { describeLedger, syncInput } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { mergeInput } from "../../../integration-tests/fixtures/ledger/merge-scene"
import type { ProgramTerms } from "../../domain/program/terms"
import type { SyncOrderInput } from "./ledger/sync-order-input"
import type { RecordReceiptInput } from "./operations/record-receipt"

const ID = "receipt:till-1:42"

/** 100.00 in two pieces, of which bonuses took `off`. */
function sale(
  account_id: string,
  off: number,
  more: Partial<RecordReceiptInput> & { readonly order_id?: string } = {},
  order: Partial<SyncOrderInput> = {},
): RecordReceiptInput {
  const { order_id = ID, ...told } = more
  const facts = orderOf(
    [orderLine("1", 10_000, { quantity: 2, paid_with_bonuses: euros(off), title: "Shoes" })],
    { order_id, paid: true, delivered: true },
  )
  return {
    order: syncInput(account_id, facts, {
      redeemed: points(off),
      spends_with_it: true,
      ...order,
    }),
    till_id: "till-1",
    receipt_number: "42",
    content_hash: `off ${off}`,
    member_max: null,
    offline: null,
    actor_id: "user_cashier",
    ...told,
  }
}

/** A return of that receipt's shoes. */
function back(
  account_id: string,
  quantity: number,
  return_id: string | null,
  terms: ProgramTerms = termsWith(),
) {
  return {
    order: { ...sale(account_id, 0, {}, { terms }).order, redeemed: points(0) },
    goods: [{ line_id: "1", quantity }],
    as: return_id === null ? null : { return_id, content_hash: `${quantity}`, actor_id: null },
  }
}

async function annaWith(scene: LedgerScene, bonuses: number): Promise<string> {
  const account_id = await scene.member("anna")
  if (bonuses > 0) await scene.earn(account_id, bonuses)
  return account_id
}

describeLedger("the receipt of a till", (scene) => {
  it("spends and earns once, in two entries of its own (A13)", async () => {
    const anna = await annaWith(scene(), 50)
    const { receipt, replayed } = await scene().service.receipts.recordReceipt(sale(anna, 30))
    expect(replayed).toBe(false)
    expect(receipt).toMatchObject({
      order_id: ID,
      asked: points(30),
      owed: 0,
      forgiven: 0,
      earned: points(3.5),
      available: points(23.5),
    })
    expect(await scene().story(anna)).toEqual(["accrual 50", "capture 30", "accrual 3.5"])
    expect(await scene().stored(anna)).toMatchObject({ available: 23.5, held: 0, debt: 0 })
    const [member] = await scene().service.readStandings({ account_id: anna })
    expect(member?.counted.spend).toBe(euros(100))
  })

  it("is told again, and answered as at first, whatever has happened since (A12)", async () => {
    const anna = await annaWith(scene(), 50)
    const first = await scene().service.receipts.recordReceipt(sale(anna, 30))
    await scene().earn(anna, 7)
    const again = await Promise.all(
      Array.from({ length: 5 }, () => scene().service.receipts.recordReceipt(sale(anna, 30))),
    )
    for (const answer of again) expect(answer).toEqual({ ...first, replayed: true })
    expect(await scene().story(anna)).toHaveLength(4)
  })

  it("is one when twenty tellings of it arrive at once", async () => {
    const anna = await annaWith(scene(), 50)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => scene().service.receipts.recordReceipt(sale(anna, 30))),
    )
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(await scene().stored(anna)).toMatchObject({ available: 23.5 })
  })

  it("is refused under a number that another sale has, also one of somebody else", async () => {
    const anna = await annaWith(scene(), 50)
    const bea = await scene().member("bea")
    await scene().service.receipts.recordReceipt(sale(anna, 30))
    await expect(scene().service.receipts.recordReceipt(sale(anna, 20))).rejects.toMatchObject({
      code: "idempotency_conflict",
      message: "Till till-1 has told another sale as receipt 42.",
    })
    await expect(scene().service.receipts.recordReceipt(sale(bea, 0))).rejects.toMatchObject({
      code: "idempotency_conflict",
    })
    expect(await scene().story(bea)).toEqual([])
  })

  it("writes nothing when its bonuses are not there", async () => {
    const anna = await annaWith(scene(), 29.99)
    await expect(scene().service.receipts.recordReceipt(sale(anna, 30))).rejects.toMatchObject({
      code: "insufficient_balance",
      message: "There are 29.99 bonuses to spend; 30.00 were asked for.",
    })
    expect(await scene().story(anna)).toEqual(["accrual 29.99"])
    expect(await scene().service.receipts.readReceipt(ID)).toBeNull()
    expect(await scene().service.readOrderRecord(ID)).toBeNull()
  })

  it("does not spend with another receipt the same bonuses (A14)", async () => {
    const anna = await annaWith(scene(), 50)
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((number) =>
        scene().service.receipts.recordReceipt(
          sale(anna, 30, { order_id: `receipt:till-${number}:1`, till_id: `till-${number}` }),
        ),
      ),
    )
    // The 3.50 that the first one earns do not make up for the 30.00 that it spends.
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await scene().stored(anna)).toMatchObject({ available: 23.5 })
  })

  it("spends no more than a member may in a period", async () => {
    const anna = await annaWith(scene(), 50)
    const member_max = { bonuses: points(40), period: "month", time_zone: "UTC" } as const
    await scene().service.receipts.recordReceipt(sale(anna, 30, { member_max }))
    const second = sale(anna, 20, { member_max, order_id: "receipt:till-1:43" })
    await expect(scene().service.receipts.recordReceipt(second)).rejects.toMatchObject({
      code: "above_member_maximum",
    })
  })

  it("counts for whoever lives on when its member has been merged meanwhile", async () => {
    const anna = await annaWith(scene(), 50)
    const bea = await scene().member("bea")
    await scene().service.mergeMembers(mergeInput("anna", "bea"))
    await scene().service.receipts.recordReceipt(sale(anna, 30))
    expect(await scene().stored(bea)).toMatchObject({ available: 23.5 })
  })
})

describeLedger("a return of a till's receipt", (scene) => {
  const returnGoods = (...asked: Parameters<typeof back>) =>
    scene().service.receipts.returnGoods(back(...asked))

  it("is told before the button is pressed, and is the same afterwards", async () => {
    const anna = await annaWith(scene(), 50)
    await scene().service.receipts.recordReceipt(sale(anna, 30))
    const look = await returnGoods(anna, 1, null)
    expect(await scene().story(anna)).toHaveLength(3)
    expect(look.answer).toEqual({
      money: euros(35),
      refunded: points(15),
      revoked: points(1.75),
      shortfall: 0,
      owed: 0,
      available: points(36.75),
      lines: [{ line_id: "1", title: "Shoes", quantity: 1, money: euros(35) }],
    })
    expect(await returnGoods(anna, 1, "r-1")).toEqual({ answer: look.answer, replayed: false })
    expect(await scene().stored(anna)).toMatchObject({ available: 36.75, debt: 0 })
  })

  it("is done once under its name, and adds up with the next one to the whole (A20)", async () => {
    const anna = await annaWith(scene(), 50)
    await scene().service.receipts.recordReceipt(sale(anna, 30))
    const first = await returnGoods(anna, 1, "r-1")
    const again = await Promise.all([1, 2, 3].map(() => returnGoods(anna, 1, "r-1")))
    for (const answer of again) expect(answer).toEqual({ ...first, replayed: true })
    await expect(returnGoods(anna, 2, "r-1")).rejects.toMatchObject({
      code: "idempotency_conflict",
    })
    await expect(returnGoods(anna, 2, "r-2")).rejects.toMatchObject({ code: "return_above_sold" })
    await returnGoods(anna, 1, "r-2")
    expect(await scene().stored(anna)).toMatchObject({ available: 50, debt: 0 })
    expect(await scene().availableByLot(anna)).toEqual({ 1: 50, 3: 0 })
  })

  it("leaves a debt where the bonuses that it earned are spent (A22)", async () => {
    const anna = await annaWith(scene(), 0)
    await scene().service.receipts.recordReceipt(sale(anna, 0))
    await scene().spend(anna, "cart_1", 5)
    const { answer } = await returnGoods(anna, 2, "r-1")
    expect(answer).toMatchObject({ money: euros(100), revoked: points(5), owed: points(5) })
    expect(await scene().stored(anna)).toMatchObject({ available: 0, debt: 5 })
  })

  it("tells whoever pays out what is not owed, where the program says so (law 10)", async () => {
    const anna = await annaWith(scene(), 0)
    await scene().service.receipts.recordReceipt(sale(anna, 0))
    await scene().spend(anna, "cart_1", 5)
    const terms = termsWith({ returns: { shortfall: "deduct_from_refund" } })
    const { answer } = await returnGoods(anna, 2, "r-1", terms)
    expect(answer).toMatchObject({ revoked: points(5), owed: 0, shortfall: points(5) })
  })
})

describeLedger("a sale without a link", (scene) => {
  const offline = (excess: "debt" | "forgive") => ({
    allowance_id: "allow_1",
    bonuses_max: points(40),
    excess,
  })

  it("spends what is there by then, and the rest is owed by policy", async () => {
    const anna = await annaWith(scene(), 20)
    const { receipt } = await scene().service.receipts.recordReceipt(
      sale(anna, 30, { offline: offline("debt") }),
    )
    expect(receipt).toMatchObject({ asked: points(30), owed: points(10), forgiven: 0 })
    // 3.50 are earned by the 70.00 in money, and pay off a part of what is owed.
    expect(await scene().stored(anna)).toMatchObject({ available: 0, debt: 6.5 })
    await scene().service.receipts.returnGoods(back(anna, 2, "r-1"))
    // The earned 3.50 went into the debt and go back now; the next accrual pays for them, as ever.
    expect(await scene().stored(anna)).toMatchObject({ available: 23.5, debt: 3.5 })
  })

  it("spends what is there by then, and the rest is the merchant's by policy", async () => {
    const anna = await annaWith(scene(), 20)
    const { receipt } = await scene().service.receipts.recordReceipt(
      sale(anna, 30, { offline: offline("forgive") }),
    )
    expect(receipt).toMatchObject({ asked: points(30), owed: 0, forgiven: points(10) })
    expect(await scene().stored(anna)).toMatchObject({ available: 3.5, debt: 0 })
    const { answer } = await scene().service.receipts.returnGoods(back(anna, 2, "r-1"))
    expect(answer).toMatchObject({ money: euros(70), refunded: points(20), revoked: points(3.5) })
    expect(await scene().stored(anna)).toMatchObject({ available: 20, debt: 0 })
  })

  it.each(["debt", "forgive"] as const)("may find nothing at all, under %s", async (excess) => {
    const anna = await annaWith(scene(), 0)
    const { receipt } = await scene().service.receipts.recordReceipt(
      sale(anna, 30, { offline: offline(excess) }),
    )
    expect(receipt.owed + receipt.forgiven).toBe(points(30))
    expect(await scene().stored(anna)).toMatchObject(
      excess === "debt" ? { available: 0, debt: 26.5 } : { available: 3.5, debt: 0 },
    )
  })

  it("takes no more off than its allowance has, in however many sales", async () => {
    const anna = await annaWith(scene(), 100)
    const record = (number: number) =>
      scene().service.receipts.recordReceipt(
        sale(anna, 30, { order_id: `receipt:till-1:${number}`, offline: offline("debt") }),
      )
    const outcomes = await Promise.allSettled([record(1), record(2), record(3)])
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason as { code: string; message: string }] : [],
    )
    expect(refused.map(({ code }) => code)).toEqual(["allowance_exceeded", "allowance_exceeded"])
    expect(refused[0]?.message).toBe(
      "The allowance has 10.00 of 40.00 bonuses left; 30.00 were taken off.",
    )
    expect(await scene().stored(anna)).toMatchObject({ available: 73.5, debt: 0 })
  })

  it("that is told after its bonuses have expired finds them gone", async () => {
    const anna = await scene().member("anna")
    await scene().earn(anna, 30, { lasts_days: 1 })
    const late = sale(anna, 30, { offline: offline("debt") }, { now: TODAY + 3 * DAY })
    const { receipt } = await scene().service.receipts.recordReceipt(late)
    expect(receipt.owed).toBe(points(30))
  })
})
