import type { OpenBooks } from "./locks"
import type { SyncOrderInput } from "./sync-order-input"

/** An order with the account on whose books it stands, and the one for which it counts: most often the same. */
export interface PlacedOrder {
  /** `account_id` is where the order is booked. */
  readonly input: SyncOrderInput
  readonly owner_account_id: string
}

/**
 * Where an order belongs, as it shows under the lock. Its books stay with the account on which it was first
 * seen, whatever the shop says of it later; it counts for whoever that account was merged into. A new order is
 * booked where it counts, unless the bonuses that pay for it were spent on an account that has been merged since.
 */
export function placeOrder(books: OpenBooks, { input }: PlacedOrder): PlacedOrder {
  const record = books.orders.find(({ order_id }) => order_id === input.facts.order_id)
  if (record) {
    const account_id = record.books_account_id ?? record.account_id
    return { input: { ...input, account_id }, owner_account_id: record.account_id }
  }
  const owner_account_id = books.accounts.get(input.account_id)?.merged_into ?? input.account_id
  const hold = books.holds.filter(({ source_id }) => source_id === input.cart_id).at(-1)
  const is_paid_there =
    hold?.state.status === "captured" && hold.owner_account_id === owner_account_id
  const account_id = is_paid_there ? hold.account_id : owner_account_id
  return { input: { ...input, account_id }, owner_account_id }
}

export function isSamePlace(a: PlacedOrder, b: PlacedOrder): boolean {
  return a.input.account_id === b.input.account_id && a.owner_account_id === b.owner_account_id
}

/** What has to be locked for it. */
export function accountsOf({ input, owner_account_id }: PlacedOrder): string[] {
  return [input.account_id, owner_account_id]
}

/** As an order of the account for which it counts: what others of that member have earned limits it. */
export function asCounted({ input, owner_account_id }: PlacedOrder): SyncOrderInput {
  return { ...input, account_id: owner_account_id }
}
