import type { OfflineSettings } from "../../domain/receipts/offline-settings"
import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import type { ForeseenReturn, ForeseeReturnInput } from "./operations/foresee-return"
import { foreseeReturn } from "./operations/foresee-return"
import type { RecordedReceipt, RecordReceiptInput } from "./operations/record-receipt"
import { recordReceipt } from "./operations/record-receipt"
import type { GoodsReturned, ReturnGoodsInput } from "./operations/return-goods"
import { returnGoods } from "./operations/return-goods"
import type { ReceiptRow } from "./receipts/receipt-rows"
import { insertWithdrawn, readReceipt } from "./receipts/receipt-rows"

/**
 * What tills of another make tell of their sales, and what comes back to any till. Like the service, a table of
 * contents: each method is one operation or one read.
 */
export class ReceiptRegister {
  constructor(
    private readonly pool: ConnectionPool,
    /** Null: no till sells without a link. */
    readonly offline: OfflineSettings | null,
  ) {}

  recordReceipt(input: RecordReceiptInput): Promise<RecordedReceipt> {
    return recordReceipt(input, this.pool)
  }

  returnGoods(input: ReturnGoodsInput): Promise<GoodsReturned> {
    return returnGoods(input, this.pool)
  }

  foreseeReturn(input: ForeseeReturnInput): Promise<ForeseenReturn> {
    return foreseeReturn(input, this.pool)
  }

  /** @returns false when the number has been told or withdrawn before */
  withdrawNumber(row: Parameters<typeof insertWithdrawn>[1]): Promise<boolean> {
    return withConnection(this.pool, (client) => insertWithdrawn(client, row))
  }

  readReceipt(order_id: string): Promise<ReceiptRow | null> {
    return withConnection(this.pool, (client) => readReceipt(client, order_id))
  }
}
