import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import type { Instant } from "../../domain/ledger/account"
import type { Bonuses } from "../../domain/money/bonuses"
import type { AttentionPoint } from "../../domain/overview/attention"
import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import type { BonusHold } from "./ledger/rows"
import type { TierChange } from "./ledger/write-journal"
import { LoyaltyCard } from "./models/loyalty-card"
import { LoyaltyMember } from "./models/loyalty-member"
import type { StatementEntry } from "./reads/entries"
import type { BalanceAt } from "./reads/balance-at"
import { readBalanceAt } from "./reads/balance-at"
import { readBudgetEarned } from "./reads/budget"
import type { EarnedAsked } from "./reads/earned"
import { readEarned } from "./reads/earned"
import type { BookCheck } from "./reads/book-checks"
import { readBookChecks } from "./reads/book-checks"
import { readEntries, readEntry, readOrderEntries } from "./reads/entries"
import { readClaimant, readUnbookedClaims } from "./reads/claimed-orders"
import { findHoldOfCart, overdueHolds, unattachedCaptures } from "./reads/holds"
import type { InvitationFilter, InvitationView } from "./reads/invitations"
import { readInvitations } from "./reads/invitations"
import type { DatabaseHealth } from "./reads/job-runs"
import { readDatabaseHealth } from "./reads/job-runs"
import type { MemberStatus } from "../../domain/members/member-state"
import type { MemberHistoryRow } from "./reads/member-history"
import { readMemberHistory, readStatusesAt } from "./reads/member-history"
import type { MemberStandingView, StandingFilter } from "./reads/member-standing"
import { readStandings } from "./reads/member-standing"
import type { ExpiringLot } from "./reads/expiring"
import { readExpiring } from "./reads/expiring"
import type { LotView } from "./reads/lots"
import { readLots } from "./reads/lots"
import type { MemberFilter } from "./reads/member-conditions"
import type { MemberOrder, MemberPage } from "./reads/member-page"
import { readMemberPage, readMembersAfter } from "./reads/member-page"
import {
  readMembersByPhone,
  readMembersByPhoneEnding,
  readMembersOfCustomers,
} from "./reads/members-by-phone"
import type { MembersOnTier } from "./reads/members-by-tier"
import { readMembersByTier } from "./reads/members-by-tier"
import type { OrderPin } from "./reads/orders"
import { readOrderPins, readOrderRecord, readWaitingOrders } from "./reads/orders"
import type { RememberedOrder } from "./reads/orders-of-account"
import { readOrdersOfAccount } from "./reads/orders-of-account"
import type { Page } from "./reads/page"
import type { PastMember, PastMembersAsked } from "./reads/past-members"
import { readPastMembers } from "./reads/past-members"
import type { PastOrderRecord, PastOrdersAsked } from "./reads/past-orders"
import { readEarnedByAll, readPastOrders } from "./reads/past-orders"
import type { RecordOfMember } from "./reads/records-of-member"
import { readRecordsOfMember } from "./reads/records-of-member"
import { readCaptured, readHasOrdered } from "./reads/spender"
import { readTierChanges } from "./reads/tier-changes"
import type { MeasureRequest } from "./reads/tier-measures"
import { readTierMeasures } from "./reads/tier-measures"
import { readAttention } from "./reports/attention"
import type { ProgramFigures, ProgramFiguresAsked } from "./reports/program-figures"
import { readProgramFigures } from "./reports/program-figures"
import type { SelfDealingFilter, StaffDealing } from "./reports/self-dealing"
import { readSelfDealing } from "./reports/self-dealing"
import type { LawResult } from "./reports/verify-ledger"
import { verifyLedger } from "./reports/verify-ledger"

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: ConnectionPool
}

/** What can be asked of the module: each method is one read in `reads/` or one report in `reports/`. */
export class LoyaltyMemberReads extends MedusaService({ LoyaltyMember, LoyaltyCard }) {
  protected readonly pool: ConnectionPool
  /** Of the plugin, as the shop's configuration has them. */
  protected readonly options: unknown

  constructor(dependencies: Dependencies, ...rest: readonly unknown[]) {
    // MedusaService takes whatever the module loader gives, and has no typed constructor of its own.
    super(...([dependencies, ...rest] as unknown as []))
    this.options = rest[0]
    this.pool = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
  }

  readStandings(filter: StandingFilter, now?: Instant): Promise<MemberStandingView[]> {
    return withConnection(this.pool, (client) => readStandings(client, filter, now))
  }

  readTierMeasures(requests: readonly MeasureRequest[]): ReturnType<typeof readTierMeasures> {
    return withConnection(this.pool, (client) => readTierMeasures(client, requests))
  }

  readTierChanges(
    member_id: string,
    page: Page,
  ): Promise<{ changes: TierChange[]; count: number }> {
    return withConnection(this.pool, (client) => readTierChanges(client, member_id, page))
  }

  readMembersByTier(program_id: string): Promise<MembersOnTier[]> {
    return withConnection(this.pool, (client) => readMembersByTier(client, program_id))
  }

  readMembersByPhone(phone: string, program_id: string | null): Promise<string[]> {
    return withConnection(this.pool, (client) => readMembersByPhone(client, phone, program_id))
  }

  readMembersByPhoneEnding(ending: string, limit: number): Promise<string[]> {
    return withConnection(this.pool, (client) => readMembersByPhoneEnding(client, ending, limit))
  }

  readMembersOfCustomers(
    customer_ids: readonly string[],
    program_id: string | null,
  ): Promise<string[]> {
    return withConnection(this.pool, (client) =>
      readMembersOfCustomers(client, customer_ids, program_id),
    )
  }

  readRecordsOfMember(member_id: string): Promise<RecordOfMember[]> {
    return withConnection(this.pool, (client) => readRecordsOfMember(client, member_id))
  }

  readMemberHistory(member_id: string): Promise<MemberHistoryRow[]> {
    return withConnection(this.pool, (client) => readMemberHistory(client, member_id))
  }

  readStatusesAt(member_ids: readonly string[], at: Instant): Promise<Map<string, MemberStatus>> {
    return withConnection(this.pool, (client) => readStatusesAt(client, member_ids, at))
  }

  readMemberPage(
    filter: MemberFilter,
    page: Page & { readonly order?: MemberOrder },
  ): Promise<MemberPage> {
    return withConnection(this.pool, (client) => readMemberPage(client, filter, page))
  }

  readMembersAfter(
    filter: MemberFilter,
    page: { readonly after: string; readonly limit: number },
  ): Promise<string[]> {
    return withConnection(this.pool, (client) => readMembersAfter(client, filter, page))
  }

  readInvitations(
    filter: InvitationFilter,
    page: Page,
  ): Promise<{ invitations: InvitationView[]; count: number }> {
    return withConnection(this.pool, (client) => readInvitations(client, filter, page))
  }

  readExpiring(account_ids: readonly string[]): Promise<ExpiringLot[]> {
    return withConnection(this.pool, (client) => readExpiring(client, account_ids))
  }

  readLots(account_id: string, page: Page): Promise<{ lots: LotView[]; count: number }> {
    return withConnection(this.pool, (client) => readLots(client, account_id, page))
  }

  readEntries(
    account_id: string,
    page: Page,
  ): Promise<{ entries: StatementEntry[]; count: number }> {
    return withConnection(this.pool, (client) => readEntries(client, account_id, page))
  }

  readEntry(account_id: string, seq: number): Promise<StatementEntry | null> {
    return withConnection(this.pool, (client) => readEntry(client, account_id, seq))
  }

  readOrderEntries(order: {
    readonly order_id: string
    readonly cart_id: string | null
  }): Promise<StatementEntry[]> {
    return withConnection(this.pool, (client) => readOrderEntries(client, order))
  }

  readOrderRecord(order_id: string): ReturnType<typeof readOrderRecord> {
    return withConnection(this.pool, (client) => readOrderRecord(client, order_id))
  }

  readOrdersOfAccount(account_id: string): Promise<RememberedOrder[]> {
    return withConnection(this.pool, (client) => readOrdersOfAccount(client, account_id))
  }

  readOrderPins(order_ids: readonly string[]): Promise<OrderPin[]> {
    return withConnection(this.pool, (client) => readOrderPins(client, order_ids))
  }

  readClaimant(order_id: string): Promise<string | null> {
    return withConnection(this.pool, (client) => readClaimant(client, order_id))
  }

  readUnbookedClaims(limit: number): ReturnType<typeof readUnbookedClaims> {
    return withConnection(this.pool, (client) => readUnbookedClaims(client, limit))
  }

  readWaitingOrders(limit: number): Promise<string[]> {
    return withConnection(this.pool, (client) => readWaitingOrders(client, limit))
  }

  readPastOrders(asked: PastOrdersAsked): Promise<PastOrderRecord[]> {
    return withConnection(this.pool, (client) => readPastOrders(client, asked))
  }

  readPastMembers(asked: PastMembersAsked): Promise<PastMember[]> {
    return withConnection(this.pool, (client) => readPastMembers(client, asked))
  }

  readEarnedByAll(program_id: string, since: Instant, before: Instant): Promise<Bonuses> {
    return withConnection(this.pool, (client) => readEarnedByAll(client, program_id, since, before))
  }

  readCaptured(account_id: string, since: Instant): Promise<Bonuses> {
    return withConnection(this.pool, (client) => readCaptured(client, account_id, since))
  }

  readHasOrdered(account_id: string): Promise<boolean> {
    return withConnection(this.pool, (client) => readHasOrdered(client, account_id))
  }

  readEarned(asked: readonly EarnedAsked[]): Promise<Bonuses[]> {
    return withConnection(this.pool, (client) => readEarned(client, asked))
  }

  readBudgetEarned(program_id: string, period_start: Instant): Promise<Bonuses> {
    return withConnection(this.pool, (client) => readBudgetEarned(client, program_id, period_start))
  }

  findHoldOfCart(cart_id: string): Promise<BonusHold | null> {
    return withConnection(this.pool, (client) => findHoldOfCart(client, cart_id))
  }

  readOverdueHolds(limit: number, now?: Instant): Promise<BonusHold[]> {
    const at = now === undefined ? null : new Date(now).toISOString()
    return withConnection(this.pool, (client) => overdueHolds(client, at, limit))
  }

  readUnattachedCaptures(age_ms: number, limit: number, now?: Instant): Promise<BonusHold[]> {
    const at = now === undefined ? null : new Date(now).toISOString()
    return withConnection(this.pool, (client) => unattachedCaptures(client, at, age_ms, limit))
  }

  readBookChecks(page: Page): Promise<{ checks: BookCheck[]; count: number }> {
    return withConnection(this.pool, (client) => readBookChecks(client, page))
  }

  readBalanceAt(at: Date, account_id: string | null = null): Promise<BalanceAt> {
    return withConnection(this.pool, (client) => readBalanceAt(client, at, account_id))
  }

  readSelfDealing(filter: SelfDealingFilter): Promise<{ dealings: StaffDealing[]; count: number }> {
    return withConnection(this.pool, (client) => readSelfDealing(client, filter))
  }

  readProgramFigures(asked: ProgramFiguresAsked): Promise<ProgramFigures> {
    return withConnection(this.pool, (client) => readProgramFigures(client, asked))
  }

  readAttention(program_id: string, now: Instant): Promise<AttentionPoint[]> {
    return withConnection(this.pool, (client) => readAttention(client, program_id, now))
  }

  readDatabaseHealth(): Promise<DatabaseHealth> {
    return withConnection(this.pool, (client) => readDatabaseHealth(client))
  }

  verifyLedger(): Promise<LawResult[]> {
    return withConnection(this.pool, (client) => verifyLedger(client))
  }
}
