import { LoyaltyError } from "../../../domain/errors"
import type { SqlClient } from "../ledger/sql-client"

export interface PhoneOfMember {
  /** Normalized; null: not known any more. */
  readonly phone: string | null
  /**
   * `refuse` tells staff that another member of the program has it. `leave` keeps what the member has and
   * tells nobody: else anybody could find out who is a member.
   */
  readonly when_taken: "refuse" | "leave"
}

/**
 * Gives a member a phone number, which no other of the program has; two at once with one number meet at the
 * unique key.
 * @throws LoyaltyError `member_not_found`, `already_member`
 */
export async function setPhoneWithin(
  client: SqlClient,
  input: PhoneOfMember & { readonly member_id: string },
): Promise<void> {
  const { rows } = await client.query<{ is_taken: boolean }>({
    name: "loyalty_member_set_phone",
    text: `with asked as (
        select m.id, exists (select from loyalty_member o
          where o.phone = $2 and o.program_id = m.program_id and o.id <> m.id) as is_taken
        from loyalty_member m where m.id = $1
      ), changed as (
        update loyalty_member m set phone = $2, updated_at = clock_timestamp()
        from asked where m.id = asked.id and not asked.is_taken)
      select is_taken from asked`,
    values: [input.member_id, input.phone],
  })
  if (!rows[0]) throw new LoyaltyError("member_not_found", "There is no such member.")
  if (rows[0].is_taken && input.when_taken === "refuse") throw phoneTaken()
}

export function phoneTaken(): LoyaltyError {
  return new LoyaltyError("already_member", "Another member has this phone number.")
}
