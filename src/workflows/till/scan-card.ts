import type { MedusaContainer } from "@medusajs/framework/types"

import type {
  CardScan,
  CardScanRow,
  HolderFacts,
} from "../../modules/loyalty-member/reads/card-scan"
import { cardScanFromRow, cardScanSql } from "../../modules/loyalty-member/reads/card-scan"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"
import type { Person } from "./people"
import { PERSON_COLUMNS } from "./people"

/** What a card's number says of its holder, the customer's name with it. */
export interface KnownOfMember extends HolderFacts {
  /** Null: his customer was deleted. */
  readonly person: Person | null
}

export interface ScannedCard {
  readonly card: CardScan["card"]
  readonly member: (NonNullable<CardScan["member"]> & { readonly facts: KnownOfMember }) | null
}

const SCAN: PreparedSql = {
  name: "loyalty_till_scan",
  text: cardScanSql(`(select to_jsonb(p) from (select ${PERSON_COLUMNS} from customer
    where id = s.customer_id and deleted_at is null) p) as person`),
}

/** @param number normalized, see `normalizeCardNumber` */
export async function scanCard(container: MedusaContainer, number: string): Promise<ScannedCard> {
  const rows = await sqlRows<CardScanRow & { person: Person | null }>(container, SCAN, [
    null,
    number,
  ])
  const [row] = rows as [(typeof rows)[number]]
  const { card, member } = cardScanFromRow(row)
  return { card, member: member && { ...member, facts: { ...member.facts, person: row.person } } }
}
