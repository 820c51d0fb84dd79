import {
  accountWith,
  contextAt,
  earn,
  keyFrom,
  points,
  TODAY,
} from "../../../integration-tests/fixtures/domain/accounts"
import { InvariantError } from "../errors"
import { bonuses } from "../money/bonuses"
import type { Entry, Posting } from "./account"
import { applyEntry, emptyAccount } from "./apply-entry"
import { redateWaitingLots } from "./redate-lots"

const account = accountWith({ amount: points(50) })

function entry(more: Partial<Entry>): Entry {
  return {
    ...contextAt(TODAY),
    account_id: "bacc_1",
    seq: 2,
    kind: "hold",
    amount: points(10),
    key: keyFrom("cart_1"),
    reverses_seq: null,
    debt_change: 0,
    shortfall: bonuses(0),
    postings: [],
    issues_lot: null,
    ...more,
  }
}

function posting(more: Partial<Posting>): Posting {
  return { lot_seq: 1, from: "available", to: "held", amount: points(10), ...more }
}

describe("an entry is refused at once", () => {
  it.each([
    ["out of turn", entry({ seq: 3 }), "entry bacc_1/3 does not follow bacc_1/1"],
    ["a second time", entry({ seq: 1 }), "entry bacc_1/1 does not follow bacc_1/1"],
    [
      "on another account",
      entry({ account_id: "bacc_2" }),
      "entry bacc_2/2 does not follow bacc_1/1",
    ],
    ["when it moves nothing", entry({ amount: bonuses(0) }), "entry 2 moves nothing"],
    [
      "when it takes more than a bucket has",
      entry({ postings: [posting({ amount: points(50.01) })] }),
      "available of a lot would fall to -1",
    ],
    [
      "when it names a lot that nobody loaded",
      entry({ postings: [posting({ lot_seq: 7 })] }),
      "posting names lot 7, which was not loaded",
    ],
    [
      "when a posting goes nowhere",
      entry({ postings: [posting({ to: "available" })] }),
      "a posting must move something: 1000 from available to available",
    ],
    [
      "when a posting moves less than nothing",
      entry({ postings: [posting({ amount: bonuses(-5) })] }),
      "a posting must move something: -5 from available to held",
    ],
    ["when it pays more debt than there is", entry({ debt_change: -1 }), "debt would fall to -1"],
    [
      "when it issues more than its lot is worth",
      entry({
        postings: [posting({ lot_seq: 2, from: "issue", to: "available", amount: points(11) })],
        issues_lot: {
          amount: points(10),
          earned_at: TODAY,
          available_from: TODAY,
          expires_at: null,
          idle_until: null,
        },
      }),
      "lot 2 of 1000 adds up to 1100",
    ],
    [
      "when it issues bonuses into a lot that exists already",
      entry({ postings: [posting({ from: "issue", to: "available" })] }),
      "lot 1 of 5000 adds up to 6000",
    ],
  ])("%s", (_when, refused, message) => {
    expect(() => applyEntry(account, refused)).toThrow(new InvariantError(message))
  })

  it("and the account is as it was", () => {
    const copy = structuredClone(account)
    expect(() => applyEntry(account, entry({ debt_change: -1 }))).toThrow(InvariantError)
    expect(account).toEqual(copy)
  })
})

describe("an entry that fits", () => {
  it("moves the bonuses of its lots, and the account with them", () => {
    const after = applyEntry(account, entry({ postings: [posting({})], debt_change: 3 }))
    expect(after).toMatchObject({ seq: 2, available: points(40), held: points(10), debt: 3 })
  })

  it("keeps an account of which only some lots are loaded consistent", () => {
    const [first] = accountWith({ amount: points(50) }, { amount: points(20) }).lots
    const partly = { ...account, available: points(70), lots: first ? [first] : [] }
    const after = applyEntry(partly, entry({ postings: [posting({})] }))
    expect(after.available).toBe(points(60))
  })
})

describe("a lot that waits for an event", () => {
  const dates = { available_from: TODAY, expires_at: TODAY + 1, idle_until: null }

  it("gets its days once, and only if it is named", () => {
    const waiting = earn(emptyAccount("bacc_1"), { amount: points(5), available_from: null })
    const once = redateWaitingLots(waiting, [1], dates)
    expect(once.account.lots[0]).toMatchObject(dates)
    expect(once.entries).toBe(waiting.entries)
    const twice = redateWaitingLots(once, [1], {
      available_from: TODAY + 9,
      expires_at: null,
      idle_until: null,
    })
    expect(twice.account.lots[0]).toMatchObject(dates)
    expect(redateWaitingLots(waiting, [2], dates).account).toEqual(waiting.account)
  })
})
