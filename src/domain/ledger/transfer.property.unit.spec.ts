import fc from "fast-check"

import { contextAt, keyFrom, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import type { History } from "../../../integration-tests/fixtures/domain/histories"
import { after, happening, NEW_HISTORY } from "../../../integration-tests/fixtures/domain/histories"
import { bonuses } from "../money/bonuses"
import type { Account } from "./account"
import { applyEntry, emptyAccount } from "./apply-entry"
import type { Decision } from "./decision"
import { startDecision } from "./decision"
import { decideRevocation } from "./revoke"
import { settleTime } from "./settle-time"
import type { PairOfBooks } from "./transfer"
import { callLotsBack, carryDebtOver, carryLotsOver } from "./transfer"

const history = fc
  .array(happening, { maxLength: 25 })
  .map((events) => events.reduce(after, NEW_HISTORY))

const worth = ({ pending, available, debt }: Account) => pending + available - debt
const worthOf = ({ merged, survivor }: PairOfBooks) =>
  worth(merged.account) + worth(survivor.account)

/** Both as of the same moment: a merge settles time first. */
function pairOf(one: History, other: History): PairOfBooks & { readonly now: number } {
  const now = Math.max(one.now, other.now)
  const open = ({ account }: History, account_id: string) =>
    startDecision({ ...settleTime(account, now).account, account_id })
  return { merged: open(one, "bacc_merged"), survivor: open(other, "bacc_survivor"), now }
}

const carried = (books: PairOfBooks, now: number): PairOfBooks =>
  carryDebtOver(carryLotsOver(books, contextAt(now)), "at_once", contextAt(now))

describe("whatever two accounts have been through", () => {
  it("merging them changes no sum: what both had less what both owed is what the survivor has", () => {
    fc.assert(
      fc.property(history, history, (one, other) => {
        const pair = pairOf(one, other)
        const { merged, survivor } = carried(pair, pair.now)
        expect(worth(survivor.account)).toBe(worthOf(pair))
        const held = pair.merged.account.held
        expect(merged.account).toMatchObject({ pending: 0, available: 0, debt: 0, held })
      }),
    )
  })

  it("their entries replay to the same accounts, and are each other's halves", () => {
    fc.assert(
      fc.property(history, history, (one, other) => {
        const pair = pairOf(one, other)
        const { merged, survivor } = carried(pair, pair.now)
        for (const [before, decision] of [
          [pair.merged, merged],
          [pair.survivor, survivor],
        ] as const) {
          expect(decision.entries.reduce(applyEntry, before.account)).toEqual(decision.account)
        }
        const halves = (from: Decision, of: Decision) =>
          from.entries.map(({ seq, amount, key }) => {
            const half = of.entries.find((entry) => String(entry.seq) === key.part)
            return { amount, back: half?.key.part === String(seq), same: half?.amount === amount }
          })
        for (const half of [...halves(merged, survivor), ...halves(survivor, merged)]) {
          expect(half).toMatchObject({ back: true, same: true })
        }
      }),
    )
  })

  it("merging into the one or the other leaves the person with the same", () => {
    fc.assert(
      fc.property(history, history, (one, other) => {
        const [pair, reversed] = [pairOf(one, other), pairOf(other, one)]
        const { survivor } = carried(pair, pair.now)
        const back = carried(reversed, reversed.now).survivor
        expect(worth(survivor.account)).toBe(worth(back.account))
      }),
    )
  })

  it("calling lots back and carrying them over again changes no sum", () => {
    fc.assert(
      fc.property(history, history, (one, other) => {
        const pair = pairOf(one, other)
        const merged = carried(pair, pair.now)
        const lots = merged.merged.account.lots.map(({ lot_seq }) => lot_seq)
        const called = callLotsBack(merged, lots, contextAt(pair.now))
        expect(worthOf(called)).toBe(worthOf(merged))
        const again = carried(called, pair.now)
        expect(worth(again.survivor.account)).toBe(worth(merged.survivor.account))
        expect(worth(again.merged.account)).toBe(0)
      }),
    )
  })
})

describe("of one who was merged before anything was spent", () => {
  it("a return leaves him with what it would have left him with on one account", () => {
    const sums = fc.record({
      own: fc.integer({ min: 1, max: 5_000 }),
      other: fc.integer({ min: 1, max: 5_000 }),
      part: fc.integer({ min: 1, max: 5_000 }),
    })
    fc.assert(
      fc.property(sums, ({ own, other, part }) => {
        const taken = bonuses(Math.min(own, part))
        const [one, two] = [earned(own), earned(other)]
        const pair = pairOf(one, two)
        const merged = carried(pair, TODAY)
        const called = callLotsBack(merged, [1], contextAt(TODAY))
        const revoked = decideRevocation(called.merged.account, {
          ...contextAt(TODAY),
          key: keyFrom("return"),
          amount: taken,
          origin_lot_seqs: [1],
          shortfall_policy: "debt",
        })
        const { survivor } = carried({ ...called, merged: revoked }, TODAY)
        expect(survivor.account).toMatchObject({ available: own + other - taken, debt: 0 })
      }),
    )
  })
})

function earned(amount: number): History {
  const empty = { ...NEW_HISTORY, account: emptyAccount("bacc_1") }
  return after(empty, { what: "earn", amount, ripens: 0, lasts: null })
}
