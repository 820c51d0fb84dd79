import type { Instant, IssuedLot } from "./account"
import type { Decision } from "./decision"

/**
 * The moment that earns has come (payment, delivery): lots that waited for it get their days. No entry:
 * nothing moves until the day itself, which `settleTime` then sees.
 */
export function redateWaitingLots(
  decision: Decision,
  lot_seqs: readonly number[],
  dates: Pick<IssuedLot, "expires_at" | "idle_until"> & { readonly available_from: Instant },
): Decision {
  return {
    entries: decision.entries,
    account: {
      ...decision.account,
      lots: decision.account.lots.map((lot) =>
        lot.available_from === null && lot_seqs.includes(lot.lot_seq) ? { ...lot, ...dates } : lot,
      ),
    },
  }
}
