/**
 * Whether tills and lists of members feel how many there are: `tsx bench/members.bench.ts`. What the module asks the
 * database is recorded, among 500 000 members with 1 000 000 cards, and explained.
 */
import type { Client } from "@medusajs/framework/pg"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { points } from "../integration-tests/fixtures/domain/accounts"
import { cardKindWith } from "../integration-tests/fixtures/domain/card-kinds"
import {
  createLedgerDatabase,
  openLedgerNode,
  withClient,
} from "../integration-tests/fixtures/ledger/ledger-database"
import { numberOfSerial } from "../src/domain/cards/number-shape"
import { monthsToDate } from "../src/domain/overview/month-to-date"
import type { MemberFilter } from "../src/modules/loyalty-member/reads/member-conditions"
import { MEMBER_ORDERS } from "../src/modules/loyalty-member/reads/member-page"
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

const DAY_MS = 86_400_000
const OF_PROGRAM = { program_id: KIND.program_id }

const LISTS: readonly [string, MemberFilter][] = [
  ["members", {}],
  ["members of a program", OF_PROGRAM],
  ["members of a tier", { program_id: KIND.program_id, tier: "gold" }],
  ["suspended members", { program_id: KIND.program_id, status: "suspended" }],
  ["memberships of customers", { customer_ids: ["cus_4711", "cus_815"] }],
  ["members whose survey is due", { program_id: KIND.program_id, survey_due_on: "2026-01-01" }],
  ["members with a field", { attributes: [{ key: "shoe", kept_as: "number", any_of: [54] }] }],
  ["members with another", { attributes: [{ key: "size", kept_as: "text", any_of: ["m"] }] }],
  ["who joined in a week", { ...OF_PROGRAM, joined_from: Date.now() - 7 * DAY_MS }],
  ["the holder of a card", { ...OF_PROGRAM, card_number: numberOfSerial(KIND.shape, 4711) }],
  ["the rich", { ...OF_PROGRAM, balance_min: points(999) }],
  ["the poor", { ...OF_PROGRAM, balance_max: points(100) }],
  ["active gold", { ...OF_PROGRAM, tier: "gold", status: "active", balance_min: points(100) }],
]

type Read = (service: LoyaltyMemberService) => Promise<unknown>

const MEMBER = { member_id: "lmem_250000", account_id: "bacc_250000" }

const PART = { after: "lmem_250000", limit: 500 }

const GLANCE = {
  ...OF_PROGRAM,
  ...monthsToDate(Date.now(), "UTC"),
  expiring_before: Date.now() + 30 * DAY_MS,
}

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
  ...MEMBER_ORDERS.map((order): [string, Read] => [
    `page of a program's members by ${order}`,
    (members) => members.readMemberPage(OF_PROGRAM, { ...PAGE, order }),
  ]),
  ["a part of a file of members", (members) => members.readMembersAfter(OF_PROGRAM, PART)],
  ["a program at a glance", (members) => members.readProgramFigures(GLANCE)],
  ["what needs attention", (members) => members.readAttention(KIND.program_id, Date.now())],
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
      // An estimate of a count reads nothing, and is a plan itself.
      if (!statement.text.startsWith("explain")) sent.push(statement)
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
