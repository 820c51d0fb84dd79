import type { CardKind } from "../../../../domain/cards/card-kind"
import { wholeRange } from "../../../../domain/cards/number-shape"
import type { CardKindChanges } from "../../../../modules/loyalty-member/operations/update-card-kind"
import { withoutUndefined } from "../../../wire/without-undefined"
import type { CreateCardKindBody, UpdateCardKindBody } from "./validators"

/** What is left out is the usual: personal cards from stock that last for ever, over the whole range. */
export function newCardKindFromWire(
  body: Omit<CreateCardKindBody, "program_id">,
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
  }
}

export function cardKindChangesFromWire(body: UpdateCardKindBody): CardKindChanges {
  const { prefix, length, check_digit, ranges, ...settings } = body
  const shape = withoutUndefined({ prefix, length, check_digit, ranges: ranges && inOrder(ranges) })
  const has_shape = Object.keys(shape).length > 0
  return { ...withoutUndefined(settings), ...(has_shape && { shape }) }
}

function inOrder<Range extends { readonly first: number }>(ranges: readonly Range[]): Range[] {
  return [...ranges].sort((a, b) => a.first - b.first)
}
