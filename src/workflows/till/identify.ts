import type { MedusaContainer } from "@medusajs/framework/types"

import type { CardKind } from "../../domain/cards/card-kind"
import { assertUsableCard } from "../../domain/cards/card-state"
import { LoyaltyError } from "../../domain/errors"
import { assertCardsWork } from "../../domain/members/member-state"
import { readCode } from "../../domain/till/code-read"
import type { CardView } from "../../modules/loyalty-member/reads/cards"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import { customersOfAddress } from "../members/members-by-contact"
import { memberModule, programModule } from "../shop/modules"
import type { KnownOfMember, ScannedCard } from "./scan-card"
import { scanCard } from "./scan-card"

export interface CodeAsked {
  /** A card's number in any form, a phone number or an e-mail address. */
  readonly code: string
  /** Two letters: of which country a phone number without one is. */
  readonly country_code: string | null
  /** Of one program alone, by phone number and e-mail address; a card's number has one program anyway. */
  readonly program_id: string | null
}

/** Who stands before the counter. */
export type Identified =
  | {
      readonly found: "member"
      readonly member: MemberStandingView
      /** That was read; null: he was found otherwise. */
      readonly card: CardView | null
      /** Of whoever was found by his card. */
      readonly known: KnownOfMember | null
    }
  /** More than one person has the address. */
  | { readonly found: "several"; readonly members: readonly MemberStandingView[] }
  /** Nobody has the card, and it can be issued at once. */
  | {
      readonly found: "new_card"
      readonly number: string
      readonly program_id: string
      /** Null for a blank with a number of the merchant's choice. */
      readonly card_kind: CardKind | null
    }

const NO_CARD: ScannedCard = { card: null, member: null }

/**
 * One statement for whoever has a card, which tells with him all that `readTillMember` asks, or a phone number that is
 * known; one more for what nobody has.
 * @throws LoyaltyError `card_number_invalid`, `card_not_found`, `card_not_usable`, `member_not_found`,
 *   `member_suspended`, each in words for a cashier
 */
export async function identify(
  container: MedusaContainer,
  { code, country_code, program_id }: CodeAsked,
): Promise<Identified> {
  const members = memberModule(container)
  const read = readCode(code, country_code)
  if (read.kind === "email") {
    const customer_ids = await customersOfAddress(container, read.email)
    return among(container, await members.readStandings({ customer_ids, program_id }))
  }
  const { card_number, phone, is_surely_phone } = read
  const [{ card, member }, callers] = await Promise.all([
    card_number === null ? NO_CARD : scanCard(container, card_number),
    phone === null ? [] : members.readStandings({ phone, program_id }),
  ])
  if (card) return byCard(container, card, member)
  if (callers.length > 0 || is_surely_phone || card_number === null) {
    return among(container, callers)
  }
  return newCard(container, card_number)
}

/** Somebody in several programs is one person: that program counts which goes before the others. */
async function among(
  container: MedusaContainer,
  standings: readonly MemberStandingView[],
): Promise<Identified> {
  const members = standings.filter(
    ({ member_id }, place) => standings.findIndex((one) => one.member_id === member_id) === place,
  )
  const [first] = members
  if (!first) {
    throw new LoyaltyError("member_not_found", "No member has this phone number or e-mail address.")
  }
  if (members.some(({ customer_id }) => customer_id !== first.customer_id)) {
    return { found: "several", members }
  }
  const programs = await programModule(container).readProgramsAt(Date.now())
  const place = ({ program_id, status }: MemberStandingView) =>
    (status === "active" ? 0 : programs.length + 1) +
    programs.findIndex(({ id }) => id === program_id)
  const [member = first] = [...members].sort((one, other) => place(one) - place(other))
  return { found: "member", member, card: null, known: null }
}

/** @throws LoyaltyError `card_not_usable`, `member_suspended` */
async function byCard(
  container: MedusaContainer,
  card: CardView,
  member: ScannedCard["member"],
): Promise<Identified> {
  if (card.status === "in_stock") {
    const { number, program_id, kind_id } = card
    const { cards } = memberModule(container)
    const card_kind = kind_id === null ? null : await cards.readKindById(kind_id)
    return { found: "new_card", number, program_id, card_kind }
  }
  assertUsableCard(card)
  if (!member) throw new LoyaltyError("card_not_found", "Nobody holds this card.")
  const { standing, facts } = member
  assertCardsWork(standing.status)
  return { found: "member", member: standing, card, known: facts }
}

/** @throws LoyaltyError `card_not_found`, and `card_number_invalid` for a number that its kind cannot have made */
async function newCard(container: MedusaContainer, number: string): Promise<Identified> {
  const card_kind = await memberModule(container).cards.readKindOfNumber(number)
  if (card_kind?.supply !== "first_scan") {
    throw new LoyaltyError("card_not_found", "There is no card with this number.")
  }
  return { found: "new_card", number, program_id: card_kind.program_id, card_kind }
}
