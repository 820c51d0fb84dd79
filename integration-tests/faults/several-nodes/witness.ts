import { Client } from "@medusajs/framework/pg"

/** Somebody who looks into the shop's database: what its own subscriber has heard, what the ledger has to tell of. */
export class Witness {
  private constructor(private readonly client: Client) {}

  static async open(database_url: string): Promise<Witness> {
    const client = new Client({ connectionString: database_url })
    await client.connect()
    await client.query(
      "create table heard_bonuses_changed (account_id text, entry_seq integer, node text)",
    )
    return new Witness(client)
  }

  /** Entries of which nobody has heard; setting aside and giving back are told to nobody. */
  async untold(): Promise<unknown[]> {
    return this.rows(`select account_id, seq, kind from bonus_entry e
      where kind not in ('hold', 'release') and not exists (select 1 from heard_bonuses_changed h
        where h.account_id = e.account_id and h.entry_seq = e.seq)`)
  }

  async nodesThatHeard(): Promise<unknown[]> {
    const rows = await this.rows("select distinct node from heard_bonuses_changed order by node")
    return rows.map(({ node }) => node)
  }

  async waitingInOutbox(): Promise<number> {
    return this.count("select count(*) from bonus_outbox")
  }

  async pendingLots(): Promise<number> {
    return this.count("select count(*) from bonus_lot where pending > 0")
  }

  /** Self-checks that found something. */
  async alarms(): Promise<unknown[]> {
    return this.rows("select * from bonus_book_check where broken_laws <> '{}' or earlier_changed")
  }

  async heard(): Promise<{ readonly events: number; readonly twice: number }> {
    const each = "select count(*) from heard_bonuses_changed group by account_id, entry_seq"
    return {
      events: await this.count(`select count(*) from (${each}) heard`),
      twice: await this.count(`select count(*) from (${each} having count(*) > 1) heard`),
    }
  }

  async close(): Promise<void> {
    await this.client.end()
  }

  private async count(sql: string): Promise<number> {
    const [row] = await this.rows(sql)
    return Number(row?.count)
  }

  private async rows(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.client.query<Record<string, unknown>>(sql)).rows
  }
}
