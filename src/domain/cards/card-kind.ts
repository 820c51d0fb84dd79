import type { CardCondition } from "./card-condition"
import type { NumberShape } from "./number-shape"

/** How the number stands on the card. */
export const SYMBOLOGIES = ["code128", "ean", "qr", "magnetic_track"] as const
export type Symbology = (typeof SYMBOLOGIES)[number]

/** A series of cards: how its numbers look, who may hold one, how long it lasts, where it comes from. */
export interface CardKind {
  readonly id: string
  readonly program_id: string
  readonly name: string
  readonly shape: NumberShape
  readonly symbologies: readonly Symbology[]
  /** What the stripe carries, `{number}` for the number: `;{number}=0000?`. */
  readonly track_1_template: string | null
  readonly track_2_template: string | null
  /** A bearer card may be issued to nobody in particular. */
  readonly holder: "personal" | "bearer"
  /** Calendar months from the day of issue; null: for ever. */
  readonly validity_months: number | null
  /** `stock`: only numbers that were made or imported; `first_scan`: any number of the shape, as partners' cards are. */
  readonly supply: "stock" | "first_scan"
  /** Fewer blanks than this are too few; null: nobody counts. */
  readonly low_stock_mark: number | null
  /** With which purchase a card is offered to whoever has none; null: nobody is told of it. */
  readonly issue_condition: CardCondition | null
  /** Cards of which kinds it is given for, and with which purchase: silver to gold. Null: for none. */
  readonly swap: CardSwap | null
}

export interface CardSwap {
  /** Of the same program. */
  readonly from_kind_ids: readonly string[]
  readonly condition: CardCondition
}
