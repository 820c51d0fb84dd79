import fc from "fast-check"

import type { History } from "../../../integration-tests/fixtures/domain/histories"
import { after, happening, NEW_HISTORY } from "../../../integration-tests/fixtures/domain/histories"
import type { Entry, Lot } from "./account"
import { BUCKETS } from "./account"
import { applyEntry, emptyAccount } from "./apply-entry"
import { isExpired } from "./spending-order"

const histories = fc.array(happening, { minLength: 1, maxLength: 40 })

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)
const inLots = (lots: readonly Lot[], bucket: (typeof BUCKETS)[number]) =>
  sum(lots.map((lot) => lot.buckets[bucket]))

/** Runs the check after every single step of a random history. */
function atEveryStep(check: (now: History, before: History) => void): void {
  fc.assert(
    fc.property(histories, (events) => {
      let history = NEW_HISTORY
      for (const event of events) {
        const next = after(history, event)
        check(next, history)
        history = next
      }
    }),
    { numRuns: 300 },
  )
}

describe("whatever happens to an account, after every step", () => {
  it("law 3: every bonus is in exactly one bucket of its lot, and none is below zero", () => {
    atEveryStep(({ account }) => {
      for (const lot of account.lots) {
        expect(sum(BUCKETS.map((bucket) => lot.buckets[bucket]))).toBe(lot.amount)
        expect(Math.min(...BUCKETS.map((bucket) => lot.buckets[bucket]))).toBeGreaterThanOrEqual(0)
      }
    })
  })

  it("law 4: the account is the sum of its lots, its held part that of its open holds", () => {
    atEveryStep(({ account, entries, open_holds }) => {
      expect(account.pending).toBe(inLots(account.lots, "pending"))
      expect(account.available).toBe(inLots(account.lots, "available"))
      expect(account.held).toBe(inLots(account.lots, "held"))
      const holds = open_holds.flatMap((hold) => hold.shares.map((share) => share.amount))
      expect(account.held).toBe(sum(holds))
      expect(account.debt).toBe(sum(entries.map((entry) => entry.debt_change)))
      expect(account.debt).toBeGreaterThanOrEqual(0)
    })
  })

  it("law 5: entries are numbered without gaps, and every key is a key of its own", () => {
    atEveryStep(({ account, entries }) => {
      expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_entry, index) => index + 1))
      expect(account.seq).toBe(entries.length)
      expect(new Set(entries.map(keyOf)).size).toBe(entries.length)
    })
  })

  it("law 6: nothing is left in a lot that ought to have been spent first", () => {
    atEveryStep(({ account, entries }, before) => {
      const taken = entries
        .slice(before.entries.length)
        .flatMap((entry) =>
          entry.postings.filter((p) => p.from === "available" && ["held", "spent"].includes(p.to)),
        )
      const expiryOf = (lot_seq: number) =>
        account.lots.find((lot) => lot.lot_seq === lot_seq)?.expires_at ?? Infinity
      for (const { lot_seq } of taken) {
        const passed_over = account.lots.filter(
          (lot) => (lot.expires_at ?? Infinity) < expiryOf(lot_seq) && lot.buckets.available > 0,
        )
        expect(passed_over).toEqual([])
      }
    })
  })

  it("law 8: what came back of a capture is never more than it took from each lot", () => {
    atEveryStep(({ captures, entries }) => {
      for (const { captured, refunded } of captures) {
        const back = entries.filter(
          (entry) => entry.kind === "refund" && entry.reverses_seq === captured.capture_seq,
        )
        expect(sum(back.map((entry) => entry.amount))).toBe(refunded)
        for (const share of captured.shares) {
          const to_lot = back
            .flatMap((entry) => entry.postings)
            .filter((posting) => posting.from === "spent" && posting.lot_seq === share.lot_seq)
          expect(sum(to_lot.map((posting) => posting.amount))).toBeLessThanOrEqual(share.amount)
        }
      }
    })
  })

  it("law 9: a member has what was given less what was taken, each counted once", () => {
    atEveryStep(({ account, entries }) => {
      const worth = entries.reduce((total, entry) => total + worthOf(entry), 0)
      expect(account.pending + account.available + account.held - account.debt).toBe(worth)
    })
  })

  it("law 10: no expired lot has anything to spend, and a revocation adds up", () => {
    atEveryStep(({ account, entries, now }) => {
      for (const lot of account.lots) {
        if (isExpired(lot, now)) expect(lot.buckets.available).toBe(0)
      }
      for (const entry of entries.filter(({ kind }) => kind === "revocation")) {
        const revoked = entry.postings.map((posting) => posting.amount)
        expect(sum(revoked) + entry.debt_change + entry.shortfall).toBe(entry.amount)
      }
    })
  })

  it("replaying all entries gives the same account", () => {
    fc.assert(
      fc.property(histories, (events) => {
        const history = events.reduce(after, NEW_HISTORY)
        expect(history.entries.reduce(applyEntry, emptyAccount("bacc_1"))).toEqual(history.account)
      }),
      { numRuns: 300 },
    )
  })
})

describe("random histories", () => {
  it("reach every kind of entry, so that the laws above are tried on all of them", () => {
    const kinds = new Set<Entry["kind"]>()
    const samples = fc.sample(histories, { numRuns: 400, seed: 1 })
    for (const events of samples) {
      for (const entry of events.reduce(after, NEW_HISTORY).entries) kinds.add(entry.kind)
    }
    expect([...kinds].sort()).toEqual([
      "accrual",
      "activation",
      "adjustment",
      "capture",
      "expiry",
      "hold",
      "refund",
      "release",
      "revocation",
    ])
  })
})

function keyOf({ kind, key }: Entry): string {
  return [kind, key.source_type, key.source_id, key.part].join(" ")
}

/** What an entry is worth to the member, told from its kind and amount and not from its buckets. */
function worthOf({ kind, amount, shortfall, postings }: Entry): number {
  const moved = (field: "from" | "to", bucket: "expired" | "revoked") =>
    sum(postings.filter((posting) => posting[field] === bucket).map((posting) => posting.amount))
  switch (kind) {
    case "accrual":
    case "refund":
    case "opening":
    case "transfer":
      return amount
    case "hold":
    case "activation":
      return 0
    case "capture":
    case "expiry":
      return 0 - amount
    case "adjustment":
      return -moved("to", "revoked")
    case "release":
      return -moved("to", "expired")
    case "revocation":
      return moved("from", "expired") + shortfall - amount
  }
}
