import type { CardCondition } from "../../../domain/cards/card-condition"
import type { CardKind as DomainCardKind, Symbology } from "../../../domain/cards/card-kind"
import type { CardAction } from "../../../domain/cards/card-state"
import type { CheckDigit } from "../../../domain/cards/check-digit"
import type { SerialRange } from "../../../domain/cards/number-shape"
import type { CardStatus } from "../../../domain/cards/card-state"
import type { AdminMember, Card } from "./types"

/** What cards look like on the wire; amounts are in major units of the program's currency. */
export interface CardKindCondition {
  readonly type: CardCondition["type"]
  readonly amount?: number
}

export interface CardKindSettings {
  readonly name: string
  readonly prefix: string
  readonly length: number
  readonly check_digit: CheckDigit
  readonly ranges: readonly SerialRange[]
  readonly symbologies: readonly Symbology[]
  readonly track_1_template: string | null
  readonly track_2_template: string | null
  readonly holder: DomainCardKind["holder"]
  readonly validity_months: number | null
  readonly supply: DomainCardKind["supply"]
  readonly low_stock_mark: number | null
  readonly issue_condition: CardKindCondition | null
  readonly swap: {
    readonly from_card_kind_ids: readonly string[]
    readonly condition: CardKindCondition
  } | null
}

export interface CardKind extends CardKindSettings {
  readonly id: string
  readonly program_id: string
  readonly stock: {
    readonly in_stock: number
    readonly is_low: boolean
    /** Numbers that the ranges hold in all. */
    readonly capacity: number
  }
}

export interface CardBatch {
  readonly id: string
  readonly card_kind_id: string
  readonly source: "generated" | "imported"
  readonly count: number
  readonly unguessable: boolean
  readonly created_at: string
  readonly is_complete: boolean
  readonly statuses: Readonly<Partial<Record<CardStatus, number>>>
}

export interface StaffCard extends Card {
  readonly program_id: string
  readonly card_kind_id: string | null
  readonly batch_id: string | null
  readonly member_id: string | null
  readonly replaced_by_id: string | null
}

/** A member as the routes of cards answer with him. */
export interface CardHolder extends AdminMember {
  readonly missing_attributes: readonly string[]
  readonly customer: {
    readonly id: string
    readonly email: string | null
    readonly first_name: string | null
    readonly last_name: string | null
    readonly phone: string | null
  } | null
}

export interface CardWithHolder {
  readonly card: StaffCard
  readonly member: CardHolder | null
}

export interface CardEvent {
  readonly seq: number
  readonly action: CardAction | "register"
  readonly other_card_id: string | null
  readonly actor_id: string | null
  readonly reason: string | null
  readonly happened_at: string
}

/** A row of a file that cannot be imported, and why. */
export interface BadRow {
  readonly line: number
  readonly text: string
  readonly code: string
  readonly message: string
}
