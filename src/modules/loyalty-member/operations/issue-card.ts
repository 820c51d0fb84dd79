import { LoyaltyError } from "../../../domain/errors"
import { normalizeCardNumber } from "../../../domain/cards/card-number"
import { assertFilledInForIssue } from "../attributes/fill-in"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { CardView } from "../reads/members"
import { readCardByNumber } from "../reads/members"

export interface IssueCardInput {
  /** Made by the caller: `lcard_…`. */
  readonly card_id: string
  readonly program_id: string
  readonly member_id: string
  /** As typed or scanned. */
  readonly number: string
  readonly issued_by: string | null
  readonly issued_at?: Date
}

/**
 * Gives a member a card by its number. The same card to the same member again changes nothing. Two
 * cashiers at once with one blank: the unique number lets one win.
 * @throws LoyaltyError `card_number_invalid`, `card_number_taken`, `card_not_usable`, `attribute_required`
 */
export async function issueCard(input: IssueCardInput, pool: ConnectionPool): Promise<CardView> {
  const number = normalizeCardNumber(input.number)
  return inTransaction(pool, async (client) => {
    await assertFilledInForIssue(client, input.member_id)
    await client.query({
      name: "loyalty_card_issue",
      text: `insert into loyalty_card (id, number, program_id, member_id, status, issued_at, issued_by)
        values ($1, $2, $3, $4, 'issued', coalesce($5::timestamptz, now()), $6)
        on conflict (number) do nothing`,
      values: [
        input.card_id,
        number,
        input.program_id,
        input.member_id,
        input.issued_at?.toISOString() ?? null,
        input.issued_by,
      ],
    })
    const card = (await readCardByNumber(client, number)) as CardView
    if (card.member_id !== input.member_id) {
      throw new LoyaltyError("card_number_taken", `Card ${number} belongs to another member.`)
    }
    if (card.status !== "issued") {
      throw new LoyaltyError("card_not_usable", `Card ${number} is ${card.status}.`)
    }
    return card
  })
}
