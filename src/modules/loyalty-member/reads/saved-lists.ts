import type { SavedList } from "../../../domain/staff/saved-list"
import type { SqlClient } from "../ledger/sql-client"
import type { SavedListOwner } from "../operations/change-saved-lists"

/** What a user has saved of a page, by name. */
export async function readSavedLists(
  client: SqlClient,
  { user_id, page }: SavedListOwner,
): Promise<SavedList[]> {
  const { rows } = await client.query<SavedList>({
    name: "loyalty_staff_saved_lists",
    text: `select name, query from loyalty_staff_saved_list
      where user_id = $1 and page = $2 order by lower(name), name`,
    values: [user_id, page],
  })
  return rows
}
