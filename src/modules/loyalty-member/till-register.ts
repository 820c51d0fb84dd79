import type { ConnectionPool } from "./ledger/database"
import type { BeginTillSaleInput, TillSaleBegun } from "./operations/begin-till-sale"
import { beginTillSale } from "./operations/begin-till-sale"
import { closeTillSale, forgetTillSale, nameTillCart } from "./operations/end-till-sale"

/**
 * What tills have sold, by their own keys. Like the service, a table of contents: each method is one operation.
 */
export class TillRegister {
  constructor(private readonly pool: ConnectionPool) {}

  beginSale(input: BeginTillSaleInput): Promise<TillSaleBegun> {
    return beginTillSale(input, this.pool)
  }

  nameCart(idempotency_key: string, cart_id: string): Promise<string | null> {
    return nameTillCart(idempotency_key, cart_id, this.pool)
  }

  closeSale(idempotency_key: string, order_id: string): Promise<void> {
    return closeTillSale(idempotency_key, order_id, this.pool)
  }

  forgetSale(idempotency_key: string): Promise<void> {
    return forgetTillSale(idempotency_key, this.pool)
  }
}
