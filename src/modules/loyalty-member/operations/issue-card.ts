import { normalizeCardNumber } from "../../../domain/cards/card-number"
import type { AttributeForm } from "../attributes/fill-in"
import { fillInForIssue } from "../attributes/fill-in"
import { issueWithin } from "../cards/issue-within"
import { lockCards } from "../cards/lock-cards"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"
import type { CardView } from "../reads/cards"
import { readCardByNumber } from "../reads/cards"
import type { JoinMemberInput, Newcomer } from "./join-member"
import { joinWithin, welcome } from "./join-member"

export interface IssueCardInput {
  /** Made by the caller: `lcard_…`. */
  readonly card_id: string
  readonly program_id: string
  /** Who gets the card: a member, or somebody who becomes one with it. */
  readonly holder: { readonly member_id: string } | { readonly joins: JoinMemberInput }
  /**
   * The holder's fields, as they are filled in with the card. Absent for a card of nobody in particular, of whom
   * nothing can be asked.
   */
  readonly form?: AttributeForm | undefined
  /** As typed or scanned. */
  readonly number: string
  /** Of the program, for the card's last usable day. */
  readonly time_zone: string
  readonly issued_by: string | null
  readonly reason?: string | null
  /** Absent: now, by the database's clock. */
  readonly issued_at?: Date
}

/**
 * Gives somebody a card by its number: a blank from the stock, or a number that is seen for the first time
 * where its kind allows it. The same card to the same member again changes nothing. Two cashiers at once with
 * one blank: one waits for the other, and is refused. Whoever was to join with a card that is refused has
 * not joined.
 * @throws LoyaltyError `card_number_invalid`, `card_not_found`, `card_already_issued`, `card_not_usable`, `member_suspended`,
 *   `attribute_required`
 */
export async function issueCard(input: IssueCardInput, pool: ConnectionPool): Promise<CardView> {
  const number = normalizeCardNumber(input.number)
  return inTransaction(pool, async (client) => {
    const { member_id, newcomers } = await holderOf(client, input)
    if (input.form) await fillInForIssue(client, member_id, input.form)
    const [card] = await lockCards(client, [number])
    await issueWithin(client, card ?? null, {
      card_id: input.card_id,
      number,
      member_id,
      program_id: input.program_id,
      issued_at: input.issued_at ?? null,
      time_zone: input.time_zone,
      act: { actor_id: input.issued_by, reason: input.reason ?? null },
    })
    const issued = (await readCardByNumber(client, number)) as CardView
    await welcome(client, newcomers)
    return issued
  })
}

async function holderOf(
  client: SqlClient,
  { holder, form }: IssueCardInput,
): Promise<{ readonly member_id: string; readonly newcomers: readonly Newcomer[] }> {
  if ("member_id" in holder) return { member_id: holder.member_id, newcomers: [] }
  const { joined, newcomers } = await joinWithin(client, [
    { ...holder.joins, ...(form && { form }) },
  ])
  return { member_id: joined[0]?.member_id ?? "", newcomers }
}
