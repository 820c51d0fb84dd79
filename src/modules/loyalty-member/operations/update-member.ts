import type { CalendarDay } from "../../../domain/calendar/calendar-day"
import { LoyaltyError } from "../../../domain/errors"
import type { AttributeForm } from "../attributes/fill-in"
import { fillIn } from "../attributes/fill-in"
import type { ConsentForm } from "../consents/write-consents"
import { writeConsents } from "../consents/write-consents"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"
import type { PhoneOfMember } from "./set-phone"
import { setPhoneWithin } from "./set-phone"

export interface UpdateMemberInput {
  readonly member_id: string
  /** "1990-02-28"; null: not known any more; absent: as it is. */
  readonly birth_date?: CalendarDay | null | undefined
  /** From this day on the till asks for the fields again; null: it does not; absent: as it is. */
  readonly next_survey_on?: CalendarDay | null | undefined
  readonly phone?: PhoneOfMember | undefined
  readonly form?: AttributeForm | undefined
  readonly consents?: ConsentForm | undefined
}

/**
 * Changes what is known of a member: all that is named, or nothing.
 * Two changes of one member take turns, so that each sees what the other has written.
 * @throws LoyaltyError `member_not_found`, `already_member`, `attribute_required`, `attribute_invalid`, `forbidden_for_role`,
 *   `consent_wording_not_found`, `consent_invalid`
 */
export async function updateMember(input: UpdateMemberInput, pool: ConnectionPool): Promise<void> {
  const { member_id, phone, form, consents } = input
  await inTransaction(pool, async (client) => {
    await updateRow(client, input)
    if (phone) await setPhoneWithin(client, { member_id, ...phone })
    if (form) await fillIn(client, member_id, form)
    if (consents) await writeConsents(client, member_id, consents)
  })
}

async function updateRow(
  client: SqlClient,
  { member_id, birth_date, next_survey_on }: UpdateMemberInput,
): Promise<void> {
  const { rowCount } = await client.query({
    name: "loyalty_member_update",
    text: `update loyalty_member set updated_at = clock_timestamp(),
        birth_date = case when $2 then $3::date else birth_date end,
        next_survey_on = case when $4 then $5::date else next_survey_on end
      where id = $1`,
    values: [
      member_id,
      birth_date !== undefined,
      birth_date ?? null,
      next_survey_on !== undefined,
      next_survey_on ?? null,
    ],
  })
  if (rowCount === 0) throw new LoyaltyError("member_not_found", "There is no such member.")
}
