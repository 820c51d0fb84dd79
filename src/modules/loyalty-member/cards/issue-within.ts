import type { CardKind } from "../../../domain/cards/card-kind"
import { assertUsableCard } from "../../../domain/cards/card-state"
import { cardValidity } from "../../../domain/cards/card-validity"
import { LoyaltyError } from "../../../domain/errors"
import type { SqlClient } from "../ledger/sql-client"
import { readKindOfNumber } from "../reads/card-kinds"
import { cardKindFromRow } from "./card-kind-row"
import type { LockedCard } from "./lock-cards"
import { lockCardKind } from "./lock-cards"
import type { CardAct, CardIssue } from "./write-card"
import { actOnCard, insertIssuedCard } from "./write-card"

export interface IssueRequest {
  /** Made by the caller: `lcard_…`; used when the number comes into being now. */
  readonly card_id: string
  /** Normalized. */
  readonly number: string
  readonly member_id: string
  readonly program_id: string
  /** Null: now, by the database's clock. */
  readonly issued_at: Date | null
  /** The program's, for the last usable day. */
  readonly time_zone: string
  readonly act: CardAct
}

/**
 * Gives a member the card of a number, within a transaction that has locked the card or knows that there is
 * none. The card that the member has already stays as it is.
 * @throws LoyaltyError `card_already_issued`, `card_not_usable`, `card_not_found`, `card_number_invalid`
 */
export async function issueWithin(
  client: SqlClient,
  card: LockedCard | null,
  request: IssueRequest,
): Promise<void> {
  if (card === null) return issueUnknown(client, request)
  if (card.status === "issued" && card.member_id === request.member_id) return
  if (card.status === "issued") {
    throw new LoyaltyError(
      "card_already_issued",
      `Card ${card.number} was already issued to another member.`,
    )
  }
  if (card.status !== "in_stock") assertUsableCard(card)
  if (card.program_id !== request.program_id) refuseOtherProgram(card.number)
  const issue = await issueOf(client, card.validity_months, request)
  await actOnCard(client, card, "issue", { act: request.act, issue })
}

/** A number that no card has: of a kind that registers at first scan, or free where the program has no kinds. */
async function issueUnknown(client: SqlClient, request: IssueRequest): Promise<void> {
  const kind = await kindToRegister(client, request)
  await insertIssuedCard(
    client,
    {
      id: request.card_id,
      number: request.number,
      program_id: request.program_id,
      kind_id: kind?.id ?? null,
    },
    await issueOf(client, kind?.validity_months ?? null, request),
    request.act,
  )
}

async function kindToRegister(client: SqlClient, request: IssueRequest): Promise<CardKind | null> {
  const { number, program_id } = request
  const found = await readKindOfNumber(client, number)
  if (found === null) {
    if (await hasKinds(client, program_id)) {
      throw new LoyaltyError("card_not_found", `Card ${number} belongs to no card kind.`)
    }
    return null
  }
  if (found.program_id !== program_id) refuseOtherProgram(number)
  const kind = cardKindFromRow(await lockCardKind(client, found.id, "shape"))
  if (kind.supply === "stock") {
    throw new LoyaltyError(
      "card_not_found",
      `Card ${number} is not in the stock of the cards "${kind.name}".`,
    )
  }
  return kind
}

async function issueOf(
  client: SqlClient,
  validity_months: number | null,
  request: IssueRequest,
): Promise<CardIssue> {
  const { member_id, time_zone } = request
  const issued_at = request.issued_at ?? (await databaseNow(client))
  const validity = cardValidity(issued_at.getTime(), validity_months, time_zone)
  return { member_id, issued_at, validity }
}

/** The clock by which the card will also be found to have run out. */
async function databaseNow(client: SqlClient): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>({
    name: "loyalty_card_now",
    text: "select clock_timestamp() as now",
    values: [],
  })
  return (rows[0] as { now: Date }).now
}

function refuseOtherProgram(number: string): never {
  throw new LoyaltyError("card_not_usable", `Card ${number} belongs to another loyalty program.`)
}

/** A program that has described its cards takes no others. */
async function hasKinds(client: SqlClient, program_id: string): Promise<boolean> {
  const { rows } = await client.query<{ has_kinds: boolean }>({
    name: "loyalty_card_kinds_of_program",
    text: "select exists (select from loyalty_card_kind where program_id = $1) as has_kinds",
    values: [program_id],
  })
  return rows[0]?.has_kinds === true
}
