import type { ReturnWithoutReceipt, TillReturn } from "../../domain/till/till-return"
import type { ConnectionPool } from "./ledger/database"
import type {
  BeginReturnWithoutReceiptInput,
  BeginTillReturnInput,
  TillReturnBegun,
} from "./operations/begin-till-return"
import { beginReturnWithoutReceipt, beginTillReturn } from "./operations/begin-till-return"
import type { BeginTillSaleInput, TillSaleBegun } from "./operations/begin-till-sale"
import { beginTillSale } from "./operations/begin-till-sale"
import { closeTillReturn, forgetTillReturn, planTillReturn } from "./operations/end-till-return"
import type { SoldTillCart } from "./operations/end-till-sale"
import {
  closeTillCart,
  closeTillSale,
  forgetTillSale,
  nameTillCart,
} from "./operations/end-till-sale"

/**
 * What tills have sold and taken back, by their own keys. Like the service, a table of contents: each method is one operation.
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
  closeCart(sold: SoldTillCart): Promise<void> {
    return closeTillCart(sold, this.pool)
  }

  beginReturn(input: BeginTillReturnInput): Promise<TillReturnBegun> {
    return beginTillReturn(input, this.pool)
  }

  beginReturnWithoutReceipt(
    input: BeginReturnWithoutReceiptInput,
  ): Promise<TillReturnBegun<ReturnWithoutReceipt>> {
    return beginReturnWithoutReceipt(input, this.pool)
  }

  planReturn(idempotency_key: string, plan: TillReturn | ReturnWithoutReceipt): Promise<boolean> {
    return planTillReturn(idempotency_key, plan, this.pool)
  }

  closeReturn(idempotency_key: string): Promise<void> {
    return closeTillReturn(idempotency_key, this.pool)
  }

  forgetReturn(idempotency_key: string): Promise<void> {
    return forgetTillReturn(idempotency_key, this.pool)
  }
}
