import { points } from "../integration-tests/fixtures/domain/accounts"
import { numberOfSerial } from "../src/domain/cards/number-shape"
import type { CardKind } from "../src/domain/cards/card-kind"
import { monthsToDate } from "../src/domain/overview/month-to-date"
import type { MemberFilter } from "../src/modules/loyalty-member/reads/member-conditions"
import { MEMBER_ORDERS } from "../src/modules/loyalty-member/reads/member-page"
import type { ScreenAsk } from "./judge-plans"

const DAY_MS = 86_400_000
const PAGE = { limit: 20, offset: 0 }

/** A member in the middle of all. */
const MEMBER = { member_id: "lmem_250000", account_id: "bacc_250000", customer_id: "cus_250000" }
const PHONE = "+48600250000"

const SUM = "a sum over a program"

/** Everything that the list of members and its file ask. */
export function memberLists(kind: CardKind): ScreenAsk[] {
  const of_program = { program_id: kind.program_id }
  const lists: readonly [string, MemberFilter][] = [
    ["members", {}],
    ["members of a program", of_program],
    ["members of a tier", { ...of_program, tier: "gold" }],
    ["suspended members", { ...of_program, status: "suspended" }],
    ["suspended members of any program", { status: "suspended" }],
    ["memberships of customers", { customer_ids: ["cus_4711", "cus_815"] }],
    ["whom a search stands for", { sought: ["cus_4711", "lmem_815", "lmem_4711"] }],
    ["members whose survey is due", { ...of_program, survey_due_on: "2026-01-01" }],
    ["members with a field", { attributes: [{ key: "shoe", kept_as: "number", any_of: [54] }] }],
    [
      "members with what half of all have",
      { attributes: [{ key: "size", kept_as: "text", any_of: ["m"] }] },
    ],
    ["who joined in a week", { ...of_program, joined_from: Date.now() - 7 * DAY_MS }],
    ["the holder of a card", { ...of_program, card_number: numberOfSerial(kind.shape, 4711) }],
    ["members with a card", { ...of_program, card_status: "issued" }],
    ["members without a card", { ...of_program, card_status: "none" }],
    ["members who lost a card", { ...of_program, card_status: "lost" }],
    ["members whose card has run out", { ...of_program, card_status: "expired" }],
    ["the rich", { ...of_program, balance_min: points(999) }],
    ["the poor", { ...of_program, balance_max: points(100) }],
    [
      "active gold with a balance",
      { ...of_program, tier: "gold", status: "active", balance_min: points(100) },
    ],
  ]
  return [
    ...lists.map(([what, filter]): ScreenAsk => ({
      what: `page of ${what}`,
      ask: (members) => members.readMemberPage(filter, PAGE),
    })),
    ...MEMBER_ORDERS.map((order): ScreenAsk => ({
      what: `page of a program's members by ${order}`,
      ask: (members) => members.readMemberPage(of_program, { ...PAGE, order }),
    })),
    {
      what: "a part of a file of members",
      ask: (members) => members.readMembersAfter(of_program, { after: "lmem_250000", limit: 500 }),
    },
  ]
}

/** How a till and the search find somebody. */
export function memberLookUps(kind: CardKind): ScreenAsk[] {
  const program_id = null
  const { member_id, account_id, customer_id } = MEMBER
  return [
    {
      what: "whose phone number it is",
      ask: (members) => members.readStandings({ phone: PHONE, program_id }),
    },
    {
      what: "memberships of an address",
      ask: (members) => members.readStandings({ customer_ids: ["cus_4711"], program_id }),
    },
    {
      what: "memberships of a customer",
      ask: (members) => members.readStandings({ customer_id }),
    },
    {
      what: "membership of a customer in a program",
      ask: (members) => members.readStandings({ customer_id, program_id: kind.program_id }),
    },
    {
      what: "a member's standing",
      ask: (members) => members.readStandings({ member_ids: [member_id] }),
    },
    { what: "an account's standing", ask: (members) => members.readStandings({ account_id }) },
    { what: "member by phone", ask: (members) => members.readMembersByPhone(PHONE, null) },
    {
      what: "members by the end of a phone number",
      ask: (members) => members.readMembersByPhoneEnding("250000", 500),
    },
    {
      what: "members of customers",
      ask: (members) => members.readMembersOfCustomers(["cus_4711", "cus_815"], null),
    },
  ]
}

/** A member's page, and what a till asks of somebody whom it has found. */
export function memberPages(kind: CardKind): ScreenAsk[] {
  const { member_id, account_id } = MEMBER
  const since = Date.now() - 30 * DAY_MS
  return [
    { what: "a member's cards", ask: ({ cards }) => cards.readCardsOfMembers([member_id]) },
    { what: "who holds cards and has ordered", ask: ({ cards }) => cards.readCardHolder(MEMBER) },
    {
      what: "cards that are offered",
      ask: ({ cards }) => cards.readOfferedKinds(kind.program_id),
    },
    { what: "a member's fields", ask: ({ attributes }) => attributes.readAnswers([member_id]) },
    { what: "a member's consents", ask: ({ consents }) => consents.readConsents([member_id]) },
    {
      what: "whether he may be written to",
      ask: ({ consents }) => consents.mayMessage(member_id, "email"),
    },
    {
      what: "all that he has said to being written to",
      ask: ({ consents }) => consents.readHistory(member_id, PAGE),
    },
    { what: "what expires soon", ask: (members) => members.readExpiring([account_id]) },
    { what: "a member's lots", ask: (members) => members.readLots(account_id, PAGE) },
    { what: "a statement", ask: (members) => members.readEntries(account_id, PAGE) },
    { what: "a member's history", ask: (members) => members.readMemberHistory(member_id) },
    {
      what: "how he stood at a moment",
      ask: (members) => members.readStatusesAt([member_id], since),
    },
    { what: "records that are he", ask: (members) => members.readRecordsOfMember(member_id) },
    { what: "a member's tiers", ask: (members) => members.readTierChanges(member_id, PAGE) },
    { what: "a member's orders", ask: (members) => members.readOrdersOfAccount(account_id) },
    { what: "whether he has ordered", ask: (members) => members.readHasOrdered(account_id) },
    { what: "what he spent lately", ask: (members) => members.readCaptured(account_id, since) },
    {
      what: "what he earned lately",
      ask: (members) =>
        members.readEarned([{ account_id, since, before: Date.now(), other_than: null }]),
    },
    {
      what: "changing a member",
      ask: (members) =>
        members.updateMember({
          member_id,
          birth_date: "1990-02-28",
          phone: { phone: PHONE, when_taken: "refuse" },
          form: {
            filled_in: { shoe: 42 },
            editor: "cashier",
            changed_by: "user_bench",
            today: "2027-03-10",
            surveys: { interval_months: 6, time_zone: "UTC" },
          },
          consents: {
            answers: [{ channel: "sms", is_given: false }],
            source: "till",
            staff_id: "user_bench",
          },
        }),
    },
    {
      what: "suspending a member",
      ask: (members) =>
        members.changeMemberState({
          member_id,
          action: "suspend",
          actor_id: "user_bench",
          reason: "Measured",
        }),
    },
    {
      what: "joining",
      ask: (members) =>
        members.joinMembers([
          {
            member_id: "lmem_new",
            account_id: "bacc_new",
            program_id: kind.program_id,
            customer_id: "cus_new",
            tier: "silver",
          },
        ]),
    },
  ]
}

/** The first page of the section, reports, and what every request of staff costs. */
export function staffPages({ program_id }: CardKind): ScreenAsk[] {
  const now = Date.now()
  const attempt = {
    actor_id: "user_7",
    role: "cashier" as const,
    action: "look_up" as const,
    route: "GET /members/:id",
    object_id: null,
  }
  const trail = { limit: 20, after: null }
  return [
    {
      what: "a program at a glance",
      ask: (members) =>
        members.readProgramFigures({
          program_id,
          ...monthsToDate(now, "UTC"),
          expiring_before: now + 30 * DAY_MS,
        }),
      looks_at_all: SUM,
    },
    {
      what: "members by tier",
      ask: (members) => members.readMembersByTier(program_id),
      looks_at_all: SUM,
    },
    {
      what: "whose work goes to the same member",
      ask: (members) =>
        members.readSelfDealing({
          from: now - 30 * DAY_MS,
          before: now,
          actions_min: 3,
          program_id,
          ...PAGE,
        }),
      looks_at_all: "a report over all that staff did",
    },
    { what: "what needs attention", ask: (members) => members.readAttention(program_id, now) },
    { what: "as what a user works", ask: ({ staff }) => staff.readRoleInForce("user_7") },
    { what: "what staff did", ask: ({ audit }) => audit.readPage({}, trail) },
    {
      what: "what one of them did",
      ask: ({ audit }) => audit.readPage({ actor_id: "user_7" }, trail),
    },
    {
      what: "adjustments by staff",
      ask: ({ audit }) => audit.readPage({ action: "adjust_balances" }, trail),
    },
    {
      what: "what was refused to staff",
      ask: ({ audit }) => audit.readPage({ outcome: "refused" }, trail),
    },
    {
      what: "what staff did to a member",
      ask: ({ audit }) => audit.readPage({ object_id: MEMBER.member_id }, trail),
    },
    {
      what: "what staff did on a day",
      ask: ({ audit }) =>
        audit.readPage(
          {
            from: new Date(now - 10 * DAY_MS).toISOString(),
            to: new Date(now - 9 * DAY_MS).toISOString(),
          },
          trail,
        ),
    },
    {
      what: "what staff did, a later page",
      ask: ({ audit }) => audit.readPage({ actor_id: "user_7" }, { limit: 20, after: "250007" }),
    },
    {
      what: "writing down what somebody does",
      ask: async ({ audit }) => {
        const id = await audit.begin(attempt)
        await audit.end(id ?? "", { outcome: "done", code: null, object_id: MEMBER.member_id })
      },
    },
  ]
}
