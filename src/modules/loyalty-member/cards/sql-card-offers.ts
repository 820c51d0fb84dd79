import { CARD_CONDITION_TYPES } from "../../../domain/cards/card-condition"

const TYPES = CARD_CONDITION_TYPES.map((type) => `'${type}'`).join(", ")

/** With which purchases cards are offered, and which cards are swapped for which. */
export const CARD_OFFERS_SQL = [
  `alter table loyalty_card_kind
    add column if not exists issue_condition jsonb null check (issue_condition ->> 'type' in (${TYPES})),
    add column if not exists swap jsonb null check (swap -> 'condition' ->> 'type' in (${TYPES})
      and jsonb_typeof(swap -> 'from_kind_ids') = 'array');`,
  `comment on column loyalty_card_kind.issue_condition is 'With which purchase a card is offered; amounts in minor units of the program''s currency.';`,
  `comment on column loyalty_card_kind.swap is 'For cards of which kinds it is given, and with which purchase: { "from_kind_ids", "condition" }.';`,
] as const
