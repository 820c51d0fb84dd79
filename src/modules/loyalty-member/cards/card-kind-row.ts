import type { CardKind } from "../../../domain/cards/card-kind"
import type { SerialRange } from "../../../domain/cards/number-shape"

export interface CardKindRow {
  readonly id: string
  readonly program_id: string
  readonly name: string
  readonly prefix: string
  readonly length: number
  readonly check_digit: CardKind["shape"]["check_digit"]
  readonly ranges: readonly SerialRange[]
  readonly symbologies: CardKind["symbologies"]
  readonly track_1_template: string | null
  readonly track_2_template: string | null
  readonly holder: CardKind["holder"]
  readonly validity_months: number | null
  readonly supply: CardKind["supply"]
  readonly low_stock_mark: number | null
  readonly issue_condition: CardKind["issue_condition"]
  readonly swap: CardKind["swap"]
  readonly next_serial: string
}

/** Of the table as `k`. */
export const CARD_KIND_COLUMNS = `k.id, k.program_id, k.name, k.prefix, k.length, k.check_digit, k.ranges,
  k.symbologies, k.track_1_template, k.track_2_template, k.holder, k.validity_months, k.supply,
  k.low_stock_mark, k.issue_condition, k.swap, k.next_serial`

export function cardKindFromRow(row: CardKindRow): CardKind {
  const { prefix, length, check_digit, ranges, next_serial: _, ...rest } = row
  // PostgreSQL keeps the fields of JSON in an order of its own.
  const in_order = ranges.map(({ first, last }) => ({ first, last }))
  return { ...rest, shape: { prefix, length, check_digit, ranges: in_order } }
}
