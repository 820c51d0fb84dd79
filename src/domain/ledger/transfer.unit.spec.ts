import {
  accountWith,
  bucketOf,
  contextAt,
  DAY,
  earn,
  keyFrom,
  points,
  spend,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import type { Account } from "./account"
import { emptyAccount } from "./apply-entry"
import { decideLateCapture } from "./capture-late"
import { startDecision } from "./decision"
import { decideRevocation } from "./revoke"
import type { PairOfBooks } from "./transfer"
import { callLotsBack, carryDebtOver, carryLotsOver } from "./transfer"

const context = contextAt(TODAY)

const named = (account: Account, account_id: string): Account => ({ ...account, account_id })

function pairOf(merged: Account, survivor: Account): PairOfBooks {
  return {
    merged: startDecision(named(merged, "bacc_merged")),
    survivor: startDecision(named(survivor, "bacc_survivor")),
  }
}

function mergedBooks(merged: Account, survivor: Account): PairOfBooks {
  return carryDebtOver(carryLotsOver(pairOf(merged, survivor), context), "at_once", context)
}

function indebted(debt: number): Account {
  return decideLateCapture(emptyAccount("bacc_1"), {
    ...context,
    key: keyFrom("late"),
    amount: points(debt),
  }).account
}

describe("A36 carrying one account over to another", () => {
  it("adds 30 to 70, and leaves nothing behind", () => {
    const { merged, survivor } = mergedBooks(
      accountWith({ amount: points(30) }),
      accountWith({ amount: points(70) }),
    )
    expect(survivor.account).toMatchObject({ available: points(100), pending: 0, debt: 0 })
    expect(merged.account).toMatchObject({ available: 0, pending: 0, held: 0, debt: 0 })
    expect(bucketOf(merged.account, 1, "settled")).toBe(points(30))
  })

  it("writes an entry into both books, each naming the other by account and number", () => {
    const { merged, survivor } = mergedBooks(
      accountWith({ amount: points(30) }, { amount: points(5) }),
      accountWith({ amount: points(70) }),
    )
    const told = ({ entries }: typeof merged) =>
      entries.map(({ kind, seq, amount, key }) => [kind, seq, amount, key.source_id, key.part])
    expect(told(merged)).toEqual([
      ["transfer", 3, points(30), "bacc_survivor", "2"],
      ["transfer", 4, points(5), "bacc_survivor", "3"],
    ])
    expect(told(survivor)).toEqual([
      ["transfer", 2, points(30), "bacc_merged", "3"],
      ["transfer", 3, points(5), "bacc_merged", "4"],
    ])
  })

  it("keeps of each lot its days, and where it was earned", () => {
    const first = { amount: points(30), earned_at: TODAY - 9 * DAY, expires_at: TODAY + 10 * DAY }
    const later = { amount: points(20), available_from: TODAY + 3 * DAY }
    const waiting = { amount: points(10), available_from: null }
    const { survivor } = mergedBooks(
      accountWith(first, later, waiting),
      accountWith({ amount: points(1) }),
    )
    expect(survivor.account).toMatchObject({ available: points(31), pending: points(30) })
    const lots = survivor.account.lots.slice(1)
    expect(lots.map(({ origin }) => origin)).toEqual([
      { account_id: "bacc_merged", lot_seq: 1 },
      { account_id: "bacc_merged", lot_seq: 2 },
      { account_id: "bacc_merged", lot_seq: 3 },
    ])
    expect(lots).toMatchObject([
      { earned_at: TODAY - 9 * DAY, expires_at: TODAY + 10 * DAY, idle_until: null },
      { available_from: TODAY + 3 * DAY, expires_at: null },
      { available_from: null, expires_at: null },
    ])
  })

  it("leaves what was spent where it was spent", () => {
    const { account } = spend(accountWith({ amount: points(50) }), points(20))
    const { merged, survivor } = mergedBooks(account, accountWith({ amount: points(1) }))
    expect(bucketOf(merged.account, 1, "spent")).toBe(points(20))
    expect(survivor.account.available).toBe(points(31))
  })

  it("of an empty account is no entry at all", () => {
    const { merged, survivor } = mergedBooks(
      emptyAccount("bacc_1"),
      accountWith({ amount: points(7) }),
    )
    expect([...merged.entries, ...survivor.entries]).toEqual([])
  })
})

describe("a debt of one", () => {
  it("is paid by what the other brings, or has: of 50 owed and 80 there are 30 either way", () => {
    const rich = accountWith({ amount: points(80) })
    for (const [merged, survivor] of [
      [indebted(50), rich],
      [rich, indebted(50)],
    ] as const) {
      const after = mergedBooks(merged, survivor)
      expect(after.survivor.account).toMatchObject({ available: points(30), debt: 0 })
      expect(after.merged.account).toMatchObject({ available: 0, debt: 0 })
    }
  })

  it("that is larger than everything stays as what is left of it", () => {
    const { survivor } = mergedBooks(indebted(50), accountWith({ amount: points(20) }))
    expect(survivor.account).toMatchObject({ available: 0, debt: points(30) })
  })

  it("adds to the other's", () => {
    expect(mergedBooks(indebted(50), indebted(20)).survivor.account.debt).toBe(points(70))
  })

  it("of returned goods waits for the next accrual, as every such debt", () => {
    const pair = pairOf(indebted(50), accountWith({ amount: points(80) }))
    const { survivor } = carryDebtOver(pair, "later", context)
    expect(survivor.account).toMatchObject({ available: points(80), debt: points(50) })
  })
})

describe("goods of an order from before the merge come back", () => {
  const revokeAll = (books: PairOfBooks, amount: number): PairOfBooks => {
    const called = callLotsBack(books, [1], context)
    const merged = decideRevocation(called.merged.account, {
      ...context,
      key: keyFrom("order_1"),
      amount: points(amount),
      origin_lot_seqs: [1],
      shortfall_policy: "debt",
    })
    const decided = { ...called, merged }
    return carryDebtOver(carryLotsOver(decided, context), "later", context)
  }

  it("takes them from the very lot in which they were earned, wherever it is by now", () => {
    const books = mergedBooks(
      accountWith({ amount: points(30) }),
      accountWith({ amount: points(70) }),
    )
    const { merged, survivor } = revokeAll(books, 10)
    expect(survivor.account).toMatchObject({ available: points(90), debt: 0 })
    expect(merged.account).toMatchObject({ available: 0, debt: 0 })
    expect(bucketOf(merged.account, 1, "revoked")).toBe(points(10))
    expect(bucketOf(survivor.account, 1, "available")).toBe(points(70))
  })

  it("and owes what is spent by then", () => {
    const { merged, survivor } = mergedBooks(
      accountWith({ amount: points(30), expires_at: TODAY + DAY }),
      accountWith({ amount: points(70) }),
    )
    const { account } = spend(survivor.account, points(25))
    const after = revokeAll({ merged, survivor: startDecision(account) }, 30)
    expect(after.survivor.account).toMatchObject({ available: points(70), debt: points(25) })
  })

  it("also by way of a third account, to which the other one was merged", () => {
    const first = mergedBooks(
      accountWith({ amount: points(30) }),
      accountWith({ amount: points(70) }),
    )
    const third = named(accountWith({ amount: points(5) }), "bacc_third")
    const second = carryLotsOver(
      { merged: startDecision(first.survivor.account), survivor: startDecision(third) },
      context,
    )
    expect(second.survivor.account.available).toBe(points(105))
    const after = revokeAll({ merged: first.merged, survivor: second.survivor }, 30)
    expect(after.survivor.account).toMatchObject({ available: points(75), debt: 0 })
  })

  it("and what purchases keep alive does not expire for being looked at", () => {
    const idle = earn(emptyAccount("bacc_1"), { amount: points(30) }).account
    const lots = idle.lots.map((lot) => ({ ...lot, idle_until: TODAY - DAY }))
    const books = mergedBooks({ ...idle, lots }, accountWith({ amount: points(1) }))
    const kept = books.survivor.account.lots.map((lot) => ({ ...lot, idle_until: TODAY + DAY }))
    const survivor = startDecision({ ...books.survivor.account, lots: kept })
    const called = callLotsBack({ merged: books.merged, survivor }, [1], context)
    expect(called.merged.account.lots[0]).toMatchObject({ idle_until: TODAY + DAY })
  })
})
