import { LoyaltyError } from "../../../domain/errors"
import type { SavedList, SavedListPage } from "../../../domain/staff/saved-list"
import { SAVED_LISTS_MAX } from "../../../domain/staff/saved-list"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction, withConnection } from "../ledger/database"

/** Whose list it is, and of which page. */
export interface SavedListOwner {
  readonly user_id: string
  readonly page: SavedListPage
}

/**
 * Keeps a list; one of the same name gives way. A user's lists are saved one after the other: two browsers at once
 * would both find room for the last one.
 * @throws LoyaltyError `saved_lists_full`, `busy_try_again`
 */
export async function saveList(
  { user_id, page, name, query }: SavedListOwner & SavedList,
  pool: ConnectionPool,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query({
      name: "loyalty_staff_saved_list_lock",
      text: "select pg_advisory_xact_lock(hashtextextended('loyalty_staff_saved_list ' || $1, 0))",
      values: [user_id],
    })
    const { rows } = await client.query<{ others: string }>({
      name: "loyalty_staff_saved_list_others",
      text: `select count(*) as others from loyalty_staff_saved_list
        where user_id = $1 and (page, name) <> ($2, $3)`,
      values: [user_id, page, name],
    })
    if (Number(rows[0]?.others) >= SAVED_LISTS_MAX) {
      throw new LoyaltyError(
        "saved_lists_full",
        `You have ${SAVED_LISTS_MAX} saved lists. Remove one that is not needed any more.`,
      )
    }
    await client.query({
      name: "loyalty_staff_saved_list_save",
      text: `insert into loyalty_staff_saved_list (user_id, page, name, query) values ($1, $2, $3, $4)
        on conflict (user_id, page, name) do update
        set query = excluded.query, saved_at = clock_timestamp()`,
      values: [user_id, page, name, query],
    })
  })
}

/** One that is not there is removed already. */
export async function removeList(
  { user_id, page, name }: SavedListOwner & Pick<SavedList, "name">,
  pool: ConnectionPool,
): Promise<void> {
  await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_staff_saved_list_remove",
      text: "delete from loyalty_staff_saved_list where user_id = $1 and page = $2 and name = $3",
      values: [user_id, page, name],
    }),
  )
}
