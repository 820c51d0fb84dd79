import type { Attribute } from "../../../domain/attributes/attribute"
import type { AnswerRow, MemberAnswers } from "./attributes"
import { answersFromRows, answersSql, ATTRIBUTES_SQL } from "./attributes"
import type { CardHolder } from "./card-offers"
import { cardHolderSql } from "./card-offers"
import type { CardView } from "./cards"
import { cardByNumberSql } from "./cards"
import type { MemberStandingView, StandingRow } from "./member-standing"
import { STANDING_BY_CARD_SQL, standingFromRow } from "./member-standing"

/** What a till tells of a member beside how he stands. */
export interface HolderFacts {
  readonly cards: CardHolder
  readonly attributes: readonly Attribute[]
  readonly answers: MemberAnswers | null
}

export interface CardScan {
  /** Null: there is no card of this number. */
  readonly card: CardView | null
  /** Null: the card leads to nobody. */
  readonly member: { readonly standing: MemberStandingView; readonly facts: HolderFacts } | null
}

export interface CardScanRow {
  readonly card: CardView | null
  readonly standing: StandingRow | null
  readonly cards: CardHolder
  readonly attributes: readonly Attribute[]
  readonly answers: readonly AnswerRow[]
}

const listOf = (sql: string) =>
  `coalesce((select jsonb_agg(to_jsonb(x)) from (${sql}) x), '[]'::jsonb)`

/**
 * A card by its number `$2` and all that is told of whom it leads to, as of `$1`, in one row: at a till each statement
 * costs more to send than to answer.
 * @param beside more columns, of the member's standing `s`
 */
export const cardScanSql = (beside: string) => `select
    (select to_jsonb(c) from (${cardByNumberSql("$2")}) c) as card,
    to_jsonb(s) as standing,
    (select to_jsonb(h) from (${cardHolderSql("s.member_id", "s.account_id")}) h) as cards,
    ${listOf(ATTRIBUTES_SQL)} as attributes,
    ${listOf(answersSql("v.member_id = s.member_id"))} as answers, ${beside}
  from (values (1)) one left join (${STANDING_BY_CARD_SQL}) s on true`

export function cardScanFromRow({
  card,
  standing,
  cards,
  attributes,
  answers,
}: CardScanRow): CardScan {
  if (standing === null) return { card, member: null }
  const of_member = answersFromRows(answers).get(standing.member_id) ?? null
  return {
    card,
    member: {
      standing: standingFromRow(standing),
      facts: { cards, attributes, answers: of_member },
    },
  }
}
