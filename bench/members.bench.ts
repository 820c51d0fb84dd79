/**
 * Whether tills and screens feel how many members there are: `tsx bench/members.bench.ts`. What the module asks the
 * database is recorded, among 500 000 members with 1 000 000 cards, and explained. Ends with exit code 1 when a
 * statement reads a large table without an index.
 */
import { cardKindWith } from "../integration-tests/fixtures/domain/card-kinds"
import {
  createLedgerDatabase,
  openLedgerNode,
  withClient,
} from "../integration-tests/fixtures/ledger/ledger-database"
import { numberOfSerial } from "../src/domain/cards/number-shape"
import { cardScanSql } from "../src/modules/loyalty-member/reads/card-scan"
import { fillCards } from "./card-fill"
import { judgePlan } from "./explain"
import { judgePlans } from "./judge-plans"
import { memberLists, memberLookUps, memberPages, staffPages } from "./member-asks"
import { fillMembers } from "./member-fill"
import { fillAudit } from "./staff-fill"

const CARDS = 1_000_000
const AUDIT_ENTRIES = 500_000
const KIND = cardKindWith({ issue_condition: { type: "any_purchase" } })

/** As a till sends it, but for the name of Medusa's customer: there is no Medusa here. */
const SCAN = {
  name: "scan",
  text: cardScanSql("null as person"),
  values: [null, numberOfSerial(KIND.shape, 500_001)],
}

async function main(): Promise<void> {
  const { startPostgres } = await import("../scripts/postgres/start-postgres.mjs")
  const postgres = await startPostgres({
    dataDir: ".test-postgres/bench-members",
    persistent: true,
  })
  try {
    const database_url = await createLedgerDatabase(postgres.url("postgres"), "bench_members")
    const node = openLedgerNode(database_url, 1)
    await node.service.cards.createCardKind({ ...KIND, created_by: null })
    await node.close()
    await fillCards(database_url, KIND, CARDS)
    await fillMembers(database_url)
    await fillAudit(database_url, AUDIT_ENTRIES)
    const asks = [
      ...memberLookUps(KIND),
      ...memberLists(KIND),
      ...memberPages(KIND),
      ...staffPages(KIND),
    ]
    const failed = await withClient(database_url, (client) => judgePlans(client, asks))
    const is_scan_quick = await withClient(database_url, (client) =>
      judgePlan(client, "a card that is scanned, with its holder", SCAN, null),
    )
    if (failed > 0 || !is_scan_quick) process.exitCode = 1
  } finally {
    await postgres.stop()
  }
}

void main()
