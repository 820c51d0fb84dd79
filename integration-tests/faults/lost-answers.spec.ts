import fc from "fast-check"

import { DAY, points, TODAY } from "../fixtures/domain/accounts"
import { euros } from "../fixtures/domain/baskets"
import { orderLine, orderOf } from "../fixtures/domain/orders"
import type { LedgerNode } from "../fixtures/ledger/ledger-database"
import { openLedgerNode } from "../fixtures/ledger/ledger-database"
import { LedgerScene } from "../fixtures/ledger/ledger-scene"
import { LossyProxy } from "./lost-answers/lossy-proxy"
import type { Books } from "./model/books"
import { newBooks } from "./model/books"
import { predict } from "./model/ledger-model"
import { accountId, NO_ANSWER, perform } from "./model/perform"
import { expectedOf, RealLedger } from "./model/real-ledger"
import type { Request } from "./model/request"
import { requestOf, wish } from "./model/wishes"

const HISTORIES = process.env.FAULTS === "long" ? 1_500 : 12
const MEMBER = "anna"
const BUSY = { code: NO_ANSWER }

const member = MEMBER
const earn = (bonuses: number, dates: { ripens_at?: number; gone_at?: number } = {}): Request => ({
  do: "accrue",
  member,
  order: `order_${bonuses}`,
  bonuses: bonuses * 100,
  gone_at: null,
  ...dates,
})
const hold = (bonuses: number): Request => ({
  do: "hold",
  member,
  cart: "cart_1",
  bonuses: bonuses * 100,
})
const ended = (what: "capture" | "undo"): Request => ({ do: what, member, cart: "cart_1" })
const adjust = (change: number): Request => ({
  do: "adjust",
  member,
  request_id: `request_${change}`,
  change: change * 100,
  reason: "by hand",
})

/** Every operation of the ledger, with what must have happened before it. */
const OPERATIONS: Readonly<Record<string, readonly [...Request[], Request]>> = {
  accrual: [earn(50)],
  "accrual that pays a debt": [
    earn(50),
    adjust(-40),
    {
      do: "revoke",
      member,
      order: "order_50",
      step: "1",
      bonuses: 5_000,
      shortfall: "debt",
    },
    earn(80),
  ],
  hold: [earn(50), hold(30)],
  "change of a hold": [earn(50), hold(30), hold(40)],
  capture: [earn(50), hold(30), ended("capture")],
  release: [earn(50), hold(30), { do: "release", member, cart: "cart_1", as: "released" }],
  revocation: [
    earn(50),
    { do: "revoke", member, order: "order_50", step: "1", bonuses: 2_000, shortfall: "forgive" },
  ],
  refund: [
    earn(50),
    hold(30),
    ended("capture"),
    { do: "refund", member, cart: "cart_1", return_id: "return_1", bonuses: 1_000 },
  ],
  gift: [adjust(30)],
  deduction: [earn(50), adjust(-20)],
  activation: [earn(50, { ripens_at: TODAY + DAY / 2 }), { do: "activate" }],
  expiry: [earn(50, { gone_at: TODAY + DAY / 2 }), { do: "expire" }],
  "undoing of a capture": [earn(50), hold(30), ended("capture"), ended("undo")],
}

/** Knex tells of every connection that it finds broken, and here they are broken by the hundred. */
beforeAll(() => void jest.spyOn(console, "log").mockReturnValue())

let ledger: RealLedger
let proxy: LossyProxy
let node: LedgerNode
beforeAll(async () => {
  ledger = await RealLedger.open(`loyalty_lost_answers_${process.pid}`)
  proxy = await LossyProxy.open(ledger.database_url)
  node = openLedgerNode(proxy.url, 1)
})
afterAll(async () => {
  process.stdout.write(`The answers to ${proxy.lost} commits were lost.\n`)
  await node.close()
  await proxy.close()
  await ledger.close()
})
afterEach(() => ledger.expectLawsHold())

/** Asks; the answer to its commit is lost; asks again. It was carried out by the first try, and once. */
async function askTwice(books: Books, request: Request): Promise<Books> {
  const first = predict(books, request)
  const circumstances = { now: books.now, hold_id: ledger.newHoldId() }
  const lost_before = proxy.lost
  proxy.loseNextCommit()
  const answer = await perform(node.service, request, circumstances)
  proxy.passAll()
  const was_lost = proxy.lost > lost_before
  expect(answer).toEqual(was_lost ? { outcome: NO_ANSWER } : first.answer)
  expect(await ledger.written()).toEqual(expectedOf(first.books))

  const again = predict(first.books, request)
  expect(await perform(node.service, request, circumstances)).toEqual(again.answer)
  expect(await ledger.written()).toEqual(expectedOf(again.books))
  return again.books
}

describe("an operation whose commit succeeds and whose answer is lost", () => {
  it.each(Object.entries(OPERATIONS))("is carried out once: %s", async (_, requests) => {
    await ledger.startOver([MEMBER])
    let books = newBooks([MEMBER], TODAY)
    for (const request of requests.slice(0, -1)) {
      const circumstances = { now: books.now, hold_id: ledger.newHoldId() }
      const { answer, books: after } = predict(books, request)
      expect(await perform(node.service, request, circumstances)).toEqual(answer)
      books = after
    }
    const last = requests.at(-1) as Request
    const now = last.do === "activate" || last.do === "expire" ? TODAY + DAY : books.now
    const lost_before = proxy.lost
    await askTwice({ ...books, now }, last)
    expect(proxy.lost).toBe(lost_before + 1)
  })

  it("is carried out once, in the middle of any history", async () => {
    const wishes = fc.array(wish, { minLength: 10, maxLength: 25, size: "max" })
    await fc.assert(
      fc.asyncProperty(wishes, async (list) => {
        await ledger.startOver([MEMBER])
        const memory = { asked: [], members: [MEMBER], prefix: "" }
        let books = newBooks([MEMBER], TODAY)
        for (const next of list) {
          const request = requestOf(next, books, memory)
          books = await askTwice(books, request)
        }
      }),
      { numRuns: HISTORIES },
    )
  })

  it("syncs an order once: its capture, its accrual, and what a return gives back", async () => {
    await ledger.startOver([MEMBER])
    const scene = new LedgerScene(node.service, ledger.database_url)
    const account_id = accountId(MEMBER)
    await scene.earn(account_id, 100)
    await scene.hold(account_id, "cart_1", 30)
    const line = { quantity: 4, paid_with_bonuses: euros(30) }
    const placed = orderOf([orderLine("tea", euros(200), line)], { order_id: "order_1" })
    const back = orderOf([orderLine("tea", euros(200), { ...line, returned_quantity: 2 })], {
      order_id: "order_1",
      version: 2,
    })
    const redemption = { cart_id: "cart_1", redeemed: points(30) }
    for (const facts of [placed, back]) {
      proxy.loseNextCommit()
      await expect(scene.sync(account_id, facts, redemption)).rejects.toMatchObject(BUSY)
      expect(await scene.sync(account_id, facts, redemption)).toMatchObject({ posted: 0 })
    }
    // 170.00 of money earn 8.50; half of the goods take half of it back, and bring half of the 30.
    expect(await scene.story(account_id)).toEqual([
      "accrual 100",
      "hold 30",
      "capture 30",
      "accrual 8.5",
      "refund 15",
      "revocation 4.25",
    ])
  })

  it("makes one member, and gives one card", async () => {
    await ledger.startOver([])
    const bob = {
      member_id: "lmem_bob",
      account_id: "bacc_bob",
      program_id: "lprog_1",
      customer_id: "cus_bob",
      tier: null,
    }
    proxy.loseNextCommit()
    await expect(node.service.joinMembers([bob])).rejects.toMatchObject(BUSY)
    const second_try = { ...bob, member_id: "lmem_bob_2", account_id: "bacc_bob_2" }
    expect(await node.service.joinMembers([second_try])).toEqual([
      { member_id: "lmem_bob", account_id: "bacc_bob", joined_now: false },
    ])
    const card = {
      card_id: "lcard_1",
      program_id: "lprog_1",
      holder: { member_id: "lmem_bob" },
      number: "290000000012",
      time_zone: "UTC",
      issued_by: null,
    }
    proxy.loseNextCommit()
    await expect(node.service.cards.issueCard(card)).rejects.toMatchObject(BUSY)
    expect(await node.service.cards.issueCard({ ...card, card_id: "lcard_2" })).toMatchObject({
      id: "lcard_1",
      member_id: "lmem_bob",
    })
  })
})
