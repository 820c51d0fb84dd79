import { lastUsableDate } from "../../domain/ledger/lot-dates"
import type { LotView } from "../../modules/loyalty-member/reads/lots"

/** What is left of bonuses that were earned together; major units. */
export interface WireLot {
  readonly lot_seq: number
  readonly bonuses: number
  readonly pending: number
  readonly available: number
  readonly held: number
  readonly kind: LotView["kind"]
  readonly reason: string | null
  readonly order_id: string | null
  readonly earned_at: string
  /** Null: it is available, or waits for the order to be paid or delivered. */
  readonly available_from: string | null
  /** The last usable day, "2027-01-31"; null: for ever. */
  readonly expires_on: string | null
}

export function lotToWire(lot: LotView, time_zone: string): WireLot {
  const { amount, pending, available, held, expires_at, ...rest } = lot
  return {
    ...rest,
    bonuses: amount / 100,
    pending: pending / 100,
    available: available / 100,
    held: held / 100,
    expires_on: expires_at === null ? null : lastUsableDate(expires_at, time_zone),
  }
}
