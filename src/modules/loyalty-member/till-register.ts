import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import type { RecordedReceipt, RecordReceiptInput } from "./operations/record-receipt"
import { recordReceipt } from "./operations/record-receipt"
import type { GoodsReturned, ReturnGoodsInput } from "./operations/return-goods"
import { returnGoods } from "./operations/return-goods"
import type { ReceiptRow } from "./receipts/receipt-rows"
import { readReceipt } from "./receipts/receipt-rows"

/**
 * What tills of another make tell of their sales, and what comes back to any till. Like the service, a table of
 * contents: each method is one operation or one read.
 */
export class TillRegister {
  constructor(private readonly pool: ConnectionPool) {}

  recordReceipt(input: RecordReceiptInput): Promise<RecordedReceipt> {
    return recordReceipt(input, this.pool)
  }

  returnGoods(input: ReturnGoodsInput): Promise<GoodsReturned> {
    return returnGoods(input, this.pool)
  }

  readReceipt(order_id: string): Promise<ReceiptRow | null> {
    return withConnection(this.pool, (client) => readReceipt(client, order_id))
  }
}
