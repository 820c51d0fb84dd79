/**
 * Whether tills and lists of members feel how many there are: `tsx bench/members.bench.ts`. What the module asks the
 * database is recorded, among 500 000 members with 1 000 000 cards, and explained.
 */
import type { Client } from "@medusajs/framework/pg"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { cardKindWith } from "../integration-tests/fixtures/domain/card-kinds"
import {
  createLedgerDatabase,
  openLedgerNode,
  withClient,
} from "../integration-tests/fixtures/ledger/ledger-database"
import { numberOfSerial } from "../src/domain/cards/number-shape"
import type { MemberFilter } from "../src/modules/loyalty-member/reads/members"
import { LoyaltyMemberService } from "../src/modules/loyalty-member/service"
import { fillCards } from "./card-fill"
import type { Statement } from "./explain"
import { printPlan } from "./explain"
import { fillMembers } from "./member-fill"

const CARDS = 1_000_000
const KIND = cardKindWith({ issue_condition: { type: "any_purchase" } })
const PAGE = { limit: 20, offset: 0 }

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
    await withClient(database_url, printPlans)
  } finally {
    await postgres.stop()
  }
}

const LISTS: readonly [string, MemberFilter][] = [
  ["members", {}],
  ["members of a program", { program_id: KIND.program_id }],
  ["members of a tier", { program_id: KIND.program_id, tier: "gold" }],
  ["suspended members", { program_id: KIND.program_id, status: "suspended" }],
  ["memberships of customers", { customer_ids: ["cus_4711", "cus_815"] }],
  ["members whose survey is due", { program_id: KIND.program_id, survey_due_on: "2026-01-01" }],
  ["members with a field", { attributes: [{ key: "shoe", kept_as: "number", any_of: [54] }] }],
]

type Read = (service: LoyaltyMemberService) => Promise<unknown>

const MEMBER = { member_id: "lmem_250000", account_id: "bacc_250000" }

const READS: readonly [string, Read][] = [
  ["cards that are offered", ({ cards }) => cards.readOfferedKinds(KIND.program_id)],
  ["who holds cards and has ordered", ({ cards }) => cards.readCardHolder(MEMBER)],
  ["member by phone", (members) => members.readMembersByPhone("+48600250000", null)],
  ["memberships of a customer", (members) => members.readStandings({ customer_id: "cus_250000" })],
  [
    "whom a card leads to",
    (members) => members.readStandings({ card_number: numberOfSerial(KIND.shape, 500_001) }),
  ],
  [
    "whose phone number it is",
    (members) => members.readStandings({ phone: "+48600250000", program_id: null }),
  ],
  [
    "memberships of an address",
    (members) => members.readStandings({ customer_ids: ["cus_4711"], program_id: null }),
  ],
  ["a member's standing", (members) => members.readStandings({ member_ids: [MEMBER.member_id] })],
  ["a member's cards", ({ cards }) => cards.readCardsOfMembers([MEMBER.member_id])],
  ["a member's fields", ({ attributes }) => attributes.readAnswers([MEMBER.member_id])],
  ["a member's consents", ({ consents }) => consents.readConsents([MEMBER.member_id])],
  ["what expires soon", (members) => members.readExpiring([MEMBER.account_id])],
  ["a member's history", (members) => members.readMemberHistory(MEMBER.member_id)],
  ["a member's tiers", (members) => members.readTierChanges(MEMBER.member_id, PAGE)],
  ["a statement", (members) => members.readEntries(MEMBER.account_id, PAGE)],
  ...LISTS.map(([what, filter]): [string, Read] => [
    `page of ${what}`,
    (members) => members.readMemberPage(filter, PAGE),
  ]),
]

/** No statement of a till or a screen may read the whole of members or cards. */
async function printPlans(client: Client): Promise<void> {
  for (const [what, read] of READS) {
    for (const statement of await statementsOf(client, read)) {
      await printPlan(client, what, statement)
    }
  }
}

/** What a read really sends. */
async function statementsOf(client: Client, read: Read): Promise<Statement[]> {
  const sent: Statement[] = []
  const recording = {
    query: (statement: Statement) => {
      sent.push(statement)
      return client.query({ text: statement.text, values: [...statement.values] })
    },
  }
  const pool = {
    client: {
      acquireConnection: () => Promise.resolve(recording),
      releaseConnection: () => Promise.resolve(),
    },
  }
  await read(new LoyaltyMemberService({ [ContainerRegistrationKeys.PG_CONNECTION]: pool as never }))
  return sent
}

void main()
