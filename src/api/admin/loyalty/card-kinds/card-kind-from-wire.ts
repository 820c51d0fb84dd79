import type { CardKind } from "../../../../domain/cards/card-kind"
import type { Currency } from "../../../../domain/money/money"
import { wholeRange } from "../../../../domain/cards/number-shape"
import type { CardKindChanges } from "../../../../modules/loyalty-member/operations/update-card-kind"
import { conditionFromWire, swapFromWire } from "../../../wire/card-condition"
import { withoutUndefined } from "../../../wire/without-undefined"
import type { CreateCardKindBody, UpdateCardKindBody } from "./validators"

/**
 * What is left out is the usual: personal cards from stock that last for ever, over the whole range.
 * @param currency the program's, here and below
 */
export function newCardKindFromWire(
  body: Omit<CreateCardKindBody, "program_id">,
  currency: Currency,
): Omit<CardKind, "id" | "program_id"> {
  const { name, prefix, length, check_digit, ranges, ...settings } = body
  const shape = { prefix, length, check_digit }
  return {
    name,
    shape: { ...shape, ranges: inOrder(ranges ?? [wholeRange(shape)]) },
    symbologies: settings.symbologies ?? [],
    track_1_template: settings.track_1_template ?? null,
    track_2_template: settings.track_2_template ?? null,
    holder: settings.holder ?? "personal",
    validity_months: settings.validity_months ?? null,
    supply: settings.supply ?? "stock",
    low_stock_mark: settings.low_stock_mark ?? null,
    ...NOT_OFFERED,
    ...offerFromWire(settings, currency),
  }
}

const NOT_OFFERED = { issue_condition: null, swap: null }

export function cardKindChangesFromWire(
  body: UpdateCardKindBody,
  currency: Currency,
): CardKindChanges {
  const { prefix, length, check_digit, ranges, issue_condition, swap, ...settings } = body
  const shape = withoutUndefined({ prefix, length, check_digit, ranges: ranges && inOrder(ranges) })
  const has_shape = Object.keys(shape).length > 0
  return {
    ...withoutUndefined(settings),
    ...offerFromWire({ issue_condition, swap }, currency),
    ...(has_shape && { shape }),
  }
}

function offerFromWire(
  { issue_condition, swap }: Pick<UpdateCardKindBody, "issue_condition" | "swap">,
  currency: Currency,
): Partial<Pick<CardKind, "issue_condition" | "swap">> {
  return withoutUndefined({
    issue_condition:
      issue_condition && conditionFromWire(issue_condition, "issue_condition", currency),
    swap: swap && swapFromWire(swap, currency),
  })
}

function inOrder<Range extends { readonly first: number }>(ranges: readonly Range[]): Range[] {
  return [...ranges].sort((a, b) => a.first - b.first)
}
