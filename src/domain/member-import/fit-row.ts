import { LoyaltyError } from "../errors"
import type { MemberStatus } from "../members/member-state"
import type { Bonuses } from "../money/bonuses"
import { NO_BONUSES } from "../money/bonuses"
import type { CardToGive, ShopCards } from "./card-to-give"
import { cardToGive } from "./card-to-give"
import type { ImportRow } from "./import-row"

/** A member of the program as the shop knows him. */
export interface KnownMember {
  readonly member_id: string
  readonly account_id: string
  /** The record that the old system knows: another one than the member's where two were merged. */
  readonly record_id: string
  readonly customer_id: string
  readonly status: MemberStatus
  readonly phone: string | null
  /** What an earlier import has given this record; null: none has. */
  readonly opening: Bonuses | null
}

/** What the shop knows of the people and cards of some rows. */
export interface ShopFacts extends ShopCards {
  /** Customers by the line of the row whose e-mail address they have. */
  readonly customers: ReadonlyMap<number, string>
  /** Whoever belongs to one of these customers, or has a phone number or card of the rows. */
  readonly members: readonly KnownMember[]
}

/** What is to be done for a row. */
export interface FittedRow {
  readonly row: ImportRow
  /** Null: he is to be made a customer. */
  readonly customer_id: string | null
  /** Null: he is to be made a member. One who is invited joins by the import. */
  readonly member: KnownMember | null
  readonly card: CardToGive
  /** To be given; 0: nothing, or he has it. */
  readonly opening: Bonuses
}

/** Of merged records the shop knows whoever lives on: `merged` is nobody's status here. */
const BRINGS_SOMETHING: readonly MemberStatus[] = ["invited", "active"]

/** Looks rows up among the members of the shop, whatever their number. */
export class ShopIndex {
  private readonly by_id = new Map<string, KnownMember>()
  private readonly by_customer = new Map<string, KnownMember>()
  private readonly by_phone = new Map<string, KnownMember>()

  constructor(private readonly facts: ShopFacts) {
    for (const member of facts.members) {
      this.by_id.set(member.member_id, member)
      this.by_customer.set(member.customer_id, member)
      if (member.phone !== null) this.by_phone.set(member.phone, member)
    }
  }

  /**
   * Finds the person of a row, and what is left to be done for him. He is who has the e-mail address; where the row
   * has none, who has the phone number, and else who holds the card.
   *
   * Somebody who is a member stays who he is: he gets his card, and his balance unless an import has given it.
   * @throws LoyaltyError `already_member`, `member_suspended`, `idempotency_conflict`, `card_already_issued`,
   *   `card_not_usable`, `card_not_found`, `card_number_invalid`
   */
  fit(row: ImportRow): FittedRow {
    const has_phone = row.phone === null ? null : (this.by_phone.get(row.phone) ?? null)
    const known_customer = this.facts.customers.get(row.line) ?? null
    const member =
      row.email === null
        ? (has_phone ?? this.holderOf(row.card_number))
        : known_customer === null
          ? null
          : (this.by_customer.get(known_customer) ?? null)
    if (has_phone && has_phone.member_id !== member?.member_id) {
      throw new LoyaltyError("already_member", "Another member has this phone number.")
    }
    if (member && !BRINGS_SOMETHING.includes(member.status)) {
      throw new LoyaltyError("member_suspended", `This membership is ${member.status}.`)
    }
    return {
      row,
      customer_id: member?.customer_id ?? known_customer,
      member,
      card: cardToGive(row.card_number, member?.member_id ?? null, this.facts),
      opening: openingOf(row, member),
    }
  }

  private holderOf(card_number: string | null): KnownMember | null {
    const card = card_number === null ? undefined : this.facts.cards.get(card_number)
    return (card?.member_id && this.by_id.get(card.member_id)) || null
  }
}

/** Whether a fitted row would change anything. */
export function changesNothing({ member, card, opening }: FittedRow): boolean {
  return member?.status === "active" && card.kind === "none" && opening === 0
}

function openingOf({ balance }: ImportRow, member: KnownMember | null): Bonuses {
  const given = member?.opening ?? null
  if (given === null || balance === 0) return balance
  if (given === balance) return NO_BONUSES
  throw new LoyaltyError(
    "idempotency_conflict",
    "An earlier import has given this member another opening balance, and there is one only.",
  )
}
