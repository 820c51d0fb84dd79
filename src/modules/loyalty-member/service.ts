import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"

import type { Instant } from "../../domain/ledger/account"
import { CardRegister } from "./card-register"
import type { Bonuses } from "../../domain/money/bonuses"
import type { ConnectionPool } from "./ledger/database"
import { withConnection } from "./ledger/database"
import type { HoldRequest } from "./ledger/hold-record"
import type { SyncOrderResult } from "./ledger/order-sync"
import type { OperationResult } from "./ledger/results"
import type { BonusHold } from "./ledger/rows"
import type { SweepInput, SweepResult } from "./ledger/sweep"
import type { SyncOrderInput } from "./ledger/sync-order-input"
import { LoyaltyCard } from "./models/loyalty-card"
import { LoyaltyMember } from "./models/loyalty-member"
import type { AccrueBonusesInput } from "./operations/accrue-bonuses"
import { accrueBonuses } from "./operations/accrue-bonuses"
import { activateBonuses } from "./operations/activate-bonuses"
import type { AdjustBalanceInput } from "./operations/adjust-balance"
import { adjustBalance } from "./operations/adjust-balance"
import type { CaptureHoldInput, CaptureResult } from "./operations/capture-hold"
import { captureHold } from "./operations/capture-hold"
import { checkBooks } from "./operations/check-books"
import { expireBonuses } from "./operations/expire-bonuses"
import type { HoldResult } from "./operations/hold-bonuses"
import { holdBonuses } from "./operations/hold-bonuses"
import type { JoinedMember, JoinMemberInput } from "./operations/join-member"
import { joinMembers } from "./operations/join-member"
import type { RefundBonusesInput } from "./operations/refund-bonuses"
import { refundBonuses } from "./operations/refund-bonuses"
import type { OutboxMessage } from "./operations/relay-outbox"
import { relayOutbox } from "./operations/relay-outbox"
import type { ReleaseHoldInput, ReleaseResult } from "./operations/release-hold"
import { releaseHold } from "./operations/release-hold"
import type { RevokeBonusesInput } from "./operations/revoke-bonuses"
import { revokeBonuses } from "./operations/revoke-bonuses"
import { syncOrders } from "./operations/sync-orders"
import type { UndoCaptureInput } from "./operations/undo-capture"
import { undoCapture } from "./operations/undo-capture"
import type { StatementEntry } from "./reads/entries"
import type { BalanceAt } from "./reads/balance-at"
import { readBalanceAt } from "./reads/balance-at"
import type { BookCheck } from "./reads/book-checks"
import { readBookChecks } from "./reads/book-checks"
import { readEntries, readEntry, readOrderEntries } from "./reads/entries"
import { findHoldOfCart, overdueHolds, unattachedCaptures } from "./reads/holds"
import type { MemberStandingView, StandingFilter } from "./reads/member-standing"
import { readStandings } from "./reads/member-standing"
import type { ExpiringLot, MemberFilter } from "./reads/members"
import { readExpiring, readMemberPage } from "./reads/members"
import type { OrderPin } from "./reads/orders"
import { readOrderPins, readOrderRecord, readWaitingOrders } from "./reads/orders"
import type { Page } from "./reads/page"
import { readCaptured, readHasOrdered } from "./reads/spender"
import type { LawResult } from "./reports/verify-ledger"
import { verifyLedger } from "./reports/verify-ledger"

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: ConnectionPool
}

/**
 * What is true of a member, and every balance. The list below is the module's table of contents: each
 * method is one operation in `operations/` or one read in `reads/`, and does nothing of its own.
 * An operation is one transaction and does not join a caller's.
 */
export class LoyaltyMemberService extends MedusaService({ LoyaltyMember, LoyaltyCard }) {
  readonly cards: CardRegister
  private readonly pool: ConnectionPool

  constructor(dependencies: Dependencies, ...rest: readonly unknown[]) {
    // MedusaService takes whatever the module loader gives, and has no typed constructor of its own.
    super(...([dependencies, ...rest] as unknown as []))
    this.pool = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.cards = new CardRegister(this.pool)
  }

  joinMembers(inputs: readonly JoinMemberInput[]): Promise<JoinedMember[]> {
    return joinMembers(inputs, this.pool)
  }

  accrueBonuses(input: AccrueBonusesInput): Promise<OperationResult> {
    return accrueBonuses(input, this.pool)
  }

  holdBonuses(request: HoldRequest): Promise<HoldResult> {
    return holdBonuses(request, this.pool)
  }

  captureHold(input: CaptureHoldInput): Promise<CaptureResult> {
    return captureHold(input, this.pool)
  }

  releaseHold(input: ReleaseHoldInput): Promise<ReleaseResult> {
    return releaseHold(input, this.pool)
  }

  undoCapture(input: UndoCaptureInput): Promise<BonusHold | null> {
    return undoCapture(input, this.pool)
  }

  revokeBonuses(input: RevokeBonusesInput): Promise<OperationResult> {
    return revokeBonuses(input, this.pool)
  }

  refundBonuses(input: RefundBonusesInput): Promise<OperationResult> {
    return refundBonuses(input, this.pool)
  }

  adjustBalance(input: AdjustBalanceInput): Promise<OperationResult> {
    return adjustBalance(input, this.pool)
  }

  activateBonuses(input: SweepInput): Promise<SweepResult> {
    return activateBonuses(input, this.pool)
  }

  expireBonuses(input: SweepInput): Promise<SweepResult> {
    return expireBonuses(input, this.pool)
  }

  syncOrders(inputs: readonly SyncOrderInput[]): Promise<SyncOrderResult[]> {
    return syncOrders(inputs, this.pool)
  }

  relayOutbox(
    limit: number,
    publish: (messages: readonly OutboxMessage[]) => Promise<void>,
  ): Promise<number> {
    return relayOutbox(limit, publish, this.pool)
  }

  readStandings(filter: StandingFilter, now?: Instant): Promise<MemberStandingView[]> {
    return withConnection(this.pool, (client) => readStandings(client, filter, now))
  }

  readMemberPage(
    filter: MemberFilter,
    page: Page,
  ): Promise<{ member_ids: string[]; count: number }> {
    return withConnection(this.pool, (client) => readMemberPage(client, filter, page))
  }

  readExpiring(account_ids: readonly string[]): Promise<ExpiringLot[]> {
    return withConnection(this.pool, (client) => readExpiring(client, account_ids))
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

  readOrderPins(order_ids: readonly string[]): Promise<OrderPin[]> {
    return withConnection(this.pool, (client) => readOrderPins(client, order_ids))
  }

  readWaitingOrders(limit: number): Promise<string[]> {
    return withConnection(this.pool, (client) => readWaitingOrders(client, limit))
  }

  readCaptured(account_id: string, since: Instant): Promise<Bonuses> {
    return withConnection(this.pool, (client) => readCaptured(client, account_id, since))
  }

  readHasOrdered(account_id: string): Promise<boolean> {
    return withConnection(this.pool, (client) => readHasOrdered(client, account_id))
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

  checkBooks(input: { readonly covers_until?: Instant } = {}): Promise<BookCheck> {
    return checkBooks(input, this.pool)
  }

  readBookChecks(page: Page): Promise<{ checks: BookCheck[]; count: number }> {
    return withConnection(this.pool, (client) => readBookChecks(client, page))
  }

  readBalanceAt(at: Date, account_id: string | null = null): Promise<BalanceAt> {
    return withConnection(this.pool, (client) => readBalanceAt(client, at, account_id))
  }

  verifyLedger(): Promise<LawResult[]> {
    return withConnection(this.pool, (client) => verifyLedger(client))
  }
}
