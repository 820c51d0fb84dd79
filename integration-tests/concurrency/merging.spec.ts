import { points, TODAY } from "../fixtures/domain/accounts"
import { euros } from "../fixtures/domain/baskets"
import { orderLine, orderOf } from "../fixtures/domain/orders"
import { mergeInput } from "../fixtures/ledger/merge-scene"
import { describeTwoNodes, outcomesOf, tally } from "../fixtures/ledger/two-nodes"

const ROUNDS = 12
const CARD = "bacc_card"
const ANNA = "bacc_anna"

describeTwoNodes("two records of one person, merged while others are at work", (nodes) => {
  const first = () => nodes().scenes[0]
  const second = () => nodes().scenes[1]

  const sumOfAll = async () => {
    const [row] = await first().sql<{ sum: string }>(
      "select sum(pending + available + held - debt) as sum from bonus_account",
    )
    return Number(row?.sum) / 100
  }

  async function twoRecords(): Promise<void> {
    for (const name of ["card", "anna"]) await first().member(name)
    await first().earn(CARD, 30)
    await first().earn(ANNA, 70)
  }

  it("become one, whichever of two crossing merges comes first: the other is told so", async () => {
    await twoRecords()
    const outcomes = await outcomesOf([
      first().service.mergeMembers(mergeInput("card", "anna")),
      second().service.mergeMembers(mergeInput("anna", "card")),
    ])
    expect(tally(outcomes)).toEqual({ done: 1, member_state_refuses: 1 })
    const [card, anna] = [await first().stored(CARD), await first().stored(ANNA)]
    expect([card.available, anna.available].sort((a, b) => a - b)).toEqual([0, 100])
  })

  it("become one once, however often it is asked at the same time", async () => {
    await twoRecords()
    const asked = Array.from({ length: 6 }, (_one, index) =>
      nodes().scenes[index % 2 === 0 ? 0 : 1].service.mergeMembers(mergeInput("card", "anna")),
    )
    const answers = await Promise.all(asked)
    expect(tally(answers.map(({ status }) => status))).toEqual({ merged: 1, already: 5 })
    expect(await first().stored(ANNA)).toMatchObject({ available: 100 })
    expect(await first().story(CARD)).toEqual(["accrual 30", "transfer 30"])
  })

  it("a checkout in the same moment spends what it held, or is refused and nothing is lost", async () => {
    await twoRecords()
    const seen: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const [name, account_id] = [`card_${round}`, `bacc_card_${round}`]
      await first().member(name)
      await first().earn(account_id, 30)
      const before = await sumOfAll()
      const checkout = async () => {
        await first().hold(account_id, `cart_${round}`, 20)
        await first().capture(account_id, `cart_${round}`)
        const facts = orderOf([orderLine("item_1", 2_000, { paid_with_bonuses: euros(20) })], {
          order_id: `order_${round}`,
        })
        const cart = { cart_id: `cart_${round}`, redeemed: points(20) }
        await first().sync(account_id, facts, cart)
      }
      const [bought, merged] = await outcomesOf([
        checkout(),
        second().service.mergeMembers(mergeInput(name, "anna")),
      ])
      seen.push(`${bought} ${merged}`)
      if (merged !== "done") await second().service.mergeMembers(mergeInput(name, "anna"))
      const spent = bought === "done" ? 20 : 0
      expect(await sumOfAll()).toBe(before - spent)
      expect(await first().stored(account_id)).toEqual({
        available: 0,
        pending: 0,
        held: 0,
        debt: 0,
      })
    }
    for (const outcome of seen) {
      expect(["done done", "done checkout_under_way", "member_state_refuses done"]).toContain(
        outcome,
      )
    }
  })

  it("orders, returns and gifts in the same moment end with the one who lives on", async () => {
    await twoRecords()
    for (let round = 0; round < ROUNDS; round += 1) {
      const [name, account_id] = [`card_${round}`, `bacc_card_${round}`]
      await first().member(name)
      const order = (returned: number, version: number) =>
        orderOf([orderLine("item_1", 100_000, { quantity: 10, returned_quantity: returned })], {
          order_id: `order_${round}`,
          version,
        })
      await first().sync(account_id, order(0, 1))
      const before = await first().stored(ANNA)
      const outcomes = await outcomesOf([
        second().service.mergeMembers(mergeInput(name, "anna")),
        first().sync(account_id, order(4, 2)),
        second().sync(account_id, order(4, 2)),
        first().sync(account_id, { ...order(0, 1), order_id: `order_late_${round}` }),
        first().service.adjustBalance({
          account_id,
          request_id: `gift_${round}`,
          change: points(7),
          reason: "Sorry",
          actor_id: null,
          now: TODAY,
        }),
      ])
      expect(outcomes.slice(0, 4)).toEqual(Array(4).fill("done"))
      expect(["done", "member_state_refuses"]).toContain(outcomes[4])
      const gift = outcomes[4] === "done" ? 7 : 0
      expect(await first().stored(ANNA)).toMatchObject({
        available: before.available + 30 + 50 + gift,
        debt: 0,
      })
      expect(await first().stored(account_id)).toMatchObject({ available: 0, pending: 0, debt: 0 })
    }
  })
})
