import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { BOOK_CHECKS_SQL } from "../ledger/sql-book-checks"
import { LEDGER_FUNCTIONS_SQL } from "../ledger/sql-functions"
import { HASH_CHAIN_BACKFILL_SQL, HASH_CHAIN_SQL } from "../ledger/sql-hash-chain"
import { JOURNAL_FUNCTION_SQL } from "../ledger/sql-journal"

/**
 * A hash chain through the entries of each account, and a table for what self-checks find. The functions are written anew, since postings now
 * come before the entry whose hash contains them.
 */
export class Migration20261124050000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `drop function if exists bonus_account_open(text[], timestamptz, bigint, text[], text[], text[], text[]);`,
    )
    for (const statement of [
      ...LEDGER_FUNCTIONS_SQL,
      ...JOURNAL_FUNCTION_SQL,
      ...HASH_CHAIN_SQL,
      ...HASH_CHAIN_BACKFILL_SQL,
      ...BOOK_CHECKS_SQL,
    ]) {
      this.addSql(statement)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists bonus_book_check;`)
    this.addSql(`drop function if exists bonus_books_digest;`)
    this.addSql(`drop trigger if exists bonus_entry_chain on bonus_entry;`)
    this.addSql(`drop function if exists bonus_chain_entry, bonus_entry_hash;`)
    this.addSql(`alter table bonus_entry drop column if exists hash;`)
  }
}
