import type { CardKind } from "../../domain/cards/card-kind"
import type { CheckDigit } from "../../domain/cards/check-digit"
import type { SerialRange } from "../../domain/cards/number-shape"
import { capacityOf } from "../../domain/cards/number-shape"
import type { Currency } from "../../domain/money/money"
import type { CardBatchView } from "../../modules/loyalty-member/reads/card-batches"
import type { CardKindView } from "../../modules/loyalty-member/reads/card-kinds"
import type { WireCardCondition, WireCardSwap } from "./card-condition"
import { conditionToWire, swapToWire } from "./card-condition"

export interface WireCardKind {
  readonly id: string
  readonly program_id: string
  readonly name: string
  readonly prefix: string
  readonly length: number
  readonly check_digit: CheckDigit
  /** Serial numbers, both ends included. */
  readonly ranges: readonly SerialRange[]
  readonly symbologies: CardKind["symbologies"]
  readonly track_1_template: string | null
  readonly track_2_template: string | null
  readonly holder: CardKind["holder"]
  readonly validity_months: number | null
  readonly supply: CardKind["supply"]
  readonly low_stock_mark: number | null
  readonly issue_condition: WireCardCondition | null
  readonly swap: WireCardSwap | null
  readonly stock: {
    readonly in_stock: number
    readonly is_low: boolean
    /** Numbers that the ranges hold in all. */
    readonly capacity: number
  }
}

/** @param currency the program's */
export function cardKindToWire(kind: CardKindView, currency: Currency): WireCardKind {
  const { shape, in_stock, issue_condition, swap, ...rest } = kind
  return {
    ...rest,
    ...shape,
    issue_condition: issue_condition && conditionToWire(issue_condition, currency),
    swap: swap && swapToWire(swap, currency),
    stock: {
      in_stock,
      is_low: kind.low_stock_mark !== null && in_stock < kind.low_stock_mark,
      capacity: capacityOf(shape),
    },
  }
}

export type WireCardBatch = Omit<CardBatchView, "kind_id" | "made"> & {
  readonly card_kind_id: string
  readonly is_complete: boolean
}

export function cardBatchToWire({ kind_id, made, ...batch }: CardBatchView): WireCardBatch {
  return { ...batch, card_kind_id: kind_id, is_complete: made === batch.count }
}
