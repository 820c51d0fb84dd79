import { Client } from "@medusajs/framework/pg"

import {
  createLedgerDatabase,
  dropLedgerDatabase,
  openLedgerNode,
  testServerUrl,
} from "../../fixtures/ledger/ledger-database"
import type { LedgerNode } from "../../fixtures/ledger/ledger-database"
import { expectLawsHold } from "../../fixtures/ledger/ledger-laws"
import type { CrashingNode } from "./crashing-node"
import { openCrashingNode } from "./crashing-node"
import type { Books } from "./books"
import { balanceOf } from "./model-account"
import { accountId } from "./perform"

const TABLES = ["outbox", "order", "hold", "posting", "lot", "entry", "account"]
  .map((name) => `bonus_${name}`)
  .concat("loyalty_member_history", "loyalty_member_merge")
  .concat("loyalty_member_listing", "loyalty_member_listing_stale", "loyalty_member")

/** Two nodes and one that dies, on one ledger; and a look at what is written there. */
export class RealLedger {
  private hold_ids = 0

  private constructor(
    private readonly name: string,
    readonly database_url: string,
    private readonly onlooker: Client,
    readonly nodes: readonly [LedgerNode, LedgerNode],
    readonly fragile: CrashingNode,
  ) {}

  /** @param urlOfNode how each node reaches the ledger; as it is by default */
  static async open(
    name: string,
    urlOfNode: (url: string, node: 0 | 1) => string = (url) => url,
  ): Promise<RealLedger> {
    const url = await createLedgerDatabase(testServerUrl(), name)
    const onlooker = new Client({ connectionString: url })
    await onlooker.connect()
    const nodes = [
      openLedgerNode(urlOfNode(url, 0), 4),
      openLedgerNode(urlOfNode(url, 1), 4),
    ] as const
    return new RealLedger(name, url, onlooker, nodes, openCrashingNode(url))
  }

  async close(): Promise<void> {
    await Promise.all([...this.nodes, this.fragile].map((node) => node.close()))
    await this.onlooker.end()
    await dropLedgerDatabase(testServerUrl(), this.name)
  }

  /** An empty ledger with these members. Only here the triggers look away, that forbid a deletion. */
  async startOver(members: readonly string[]): Promise<void> {
    const deletions = TABLES.map((table) => `delete from ${table}`).join("; ")
    await this.onlooker.query(
      `begin; set local session_replication_role = replica; ${deletions}; commit`,
    )
    await this.nodes[0].service.joinMembers(
      members.map((member) => ({
        member_id: `lmem_${member}`,
        account_id: accountId(member),
        program_id: "lprog_1",
        customer_id: `cus_${member}`,
        tier: null,
      })),
    )
  }

  newHoldId(): string {
    this.hold_ids += 1
    return `bhold_${this.hold_ids}`
  }

  written(): Promise<Record<string, Written>> {
    return readWritten(this.onlooker)
  }

  /** A process that has lost its client ends its transaction; until then it may still hold locks. */
  async untilGone(backend: number): Promise<void> {
    const text = "select from pg_stat_activity where pid = $1"
    while ((await this.onlooker.query({ text, values: [backend] })).rowCount !== 0) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  expectLawsHold(): Promise<void> {
    return expectLawsHold(this.database_url)
  }
}

/** Every account with its balances, the buckets of its lots, and its entries in their order. */
export async function readWritten(client: Client): Promise<Record<string, Written>> {
  const { rows } = await client.query<{ id: string; written: Written }>({
    name: "written",
    text: `select a.id, jsonb_build_object(
      'balance', jsonb_build_object('pending', a.pending, 'available', a.available, 'held', a.held, 'debt', a.debt),
      'lots', (select coalesce(jsonb_object_agg(lot_seq, jsonb_build_object('pending', pending,
          'available', available, 'held', held, 'spent', spent, 'expired', expired,
          'revoked', revoked, 'settled', settled)), '{}')
        from bonus_lot where account_id = a.id),
      'entries', (select coalesce(jsonb_agg(kind || ' ' || amount order by seq), '[]')
        from bonus_entry where account_id = a.id)) as written
      from bonus_account a`,
  })
  return Object.fromEntries(rows.map(({ id, written }) => [id, written]))
}

export interface Written {
  readonly balance: object
  readonly lots: Readonly<Record<number, object>>
  readonly entries: readonly string[]
}

/** What must be written when the ledger has done what the model's books say. */
export function expectedOf(books: Books): Record<string, Written> {
  return Object.fromEntries(
    Object.entries(books.accounts).map(([member, account]) => {
      const lots = account.lots.map(
        ({ seq, earned_at: _earned, ripens_at: _ripens, gone_at: _gone, ...buckets }) => [
          seq,
          buckets,
        ],
      )
      const entries = [...account.entries]
      return [
        accountId(member),
        { balance: balanceOf(account), lots: Object.fromEntries(lots) as Written["lots"], entries },
      ]
    }),
  )
}
