import { LoyaltyError } from "../../../domain/errors"
import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"

export interface SetBirthDateInput {
  readonly member_id: string
  /** "1990-02-28"; null: not known any more. */
  readonly birth_date: string | null
}

/** @throws LoyaltyError `member_not_found` */
export async function setBirthDate(
  { member_id, birth_date }: SetBirthDateInput,
  pool: ConnectionPool,
): Promise<void> {
  const { rowCount } = await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_member_birth_date",
      text: `update loyalty_member set birth_date = $2::date, updated_at = clock_timestamp() where id = $1`,
      values: [member_id, birth_date],
    }),
  )
  if (rowCount === 0) throw new LoyaltyError("member_not_found", "There is no such member.")
}
