import type { Instant } from "../../domain/ledger/account"
import type { Bonuses } from "../../domain/money/bonuses"
import { offlineSettings } from "../../domain/receipts/offline-settings"
import type { HoldRequest } from "./ledger/hold-record"
import type { SyncOrderResult } from "./ledger/order-sync"
import type { OperationResult } from "./ledger/results"
import type { BonusHold } from "./ledger/rows"
import type { SweepInput, SweepResult } from "./ledger/sweep"
import type { SyncOrderInput } from "./ledger/sync-order-input"
import type { AccrueBonusesInput } from "./operations/accrue-bonuses"
import { accrueBonuses } from "./operations/accrue-bonuses"
import { activateBonuses } from "./operations/activate-bonuses"
import type { AdjustBalanceInput } from "./operations/adjust-balance"
import { adjustBalance } from "./operations/adjust-balance"
import type { CaptureHoldInput, CaptureResult } from "./operations/capture-hold"
import { captureHold } from "./operations/capture-hold"
import type { ClaimedOrder } from "./operations/claim-orders"
import { claimOrders } from "./operations/claim-orders"
import type { CheckedBooks } from "./operations/check-books"
import { checkBooks } from "./operations/check-books"
import type { CountBudgetInput } from "./operations/count-budget"
import { countBudget } from "./operations/count-budget"
import type { EvaluateTiersInput, TierEvaluation } from "./operations/evaluate-tiers"
import { evaluateTiers } from "./operations/evaluate-tiers"
import type { ChangeMemberStateInput } from "./operations/change-member-state"
import { changeMemberState } from "./operations/change-member-state"
import type { CreateInvitationsInput } from "./operations/create-invitations"
import { createInvitations } from "./operations/create-invitations"
import { expireBonuses } from "./operations/expire-bonuses"
import { expireIdleBonuses } from "./operations/expire-idle-bonuses"
import type { ForgetPersonInput } from "./operations/forget-person"
import { forgetPerson } from "./operations/forget-person"
import type { GrantBirthdaysInput, GrantedBirthdays } from "./operations/grant-birthdays"
import { grantBirthdays } from "./operations/grant-birthdays"
import type { HoldResult } from "./operations/hold-bonuses"
import { holdBonuses } from "./operations/hold-bonuses"
import type { JoinedMember, JoinMemberInput } from "./operations/join-member"
import { joinMembers } from "./operations/join-member"
import type { EndedRun } from "./operations/record-job-run"
import { recordJobRun } from "./operations/record-job-run"
import { refreshListings } from "./operations/refresh-listings"
import type { RefundBonusesInput } from "./operations/refund-bonuses"
import { refundBonuses } from "./operations/refund-bonuses"
import type { MergeMembersInput, MergeOutcome } from "./operations/merge-members"
import { mergeMembers } from "./operations/merge-members"
import type { OutboxMessage } from "./operations/relay-outbox"
import { relayOutbox } from "./operations/relay-outbox"
import type { ReleaseHoldInput, ReleaseResult } from "./operations/release-hold"
import { releaseHold } from "./operations/release-hold"
import type { RevokeBonusesInput } from "./operations/revoke-bonuses"
import { revokeBonuses } from "./operations/revoke-bonuses"
import type { SetTierFloorInput } from "./operations/set-tier-floor"
import { setTierFloor } from "./operations/set-tier-floor"
import { syncOrders } from "./operations/sync-orders"
import type { UndoCaptureInput } from "./operations/undo-capture"
import { undoCapture } from "./operations/undo-capture"
import type { UpdateMemberInput } from "./operations/update-member"
import { updateMember } from "./operations/update-member"
import type { WarnOfExpiryInput } from "./operations/warn-of-expiry"
import { warnOfExpiry } from "./operations/warn-of-expiry"
import type { InvitationsNamed } from "./operations/withdraw-invitations"
import { withdrawInvitations } from "./operations/withdraw-invitations"
import type { InvitationView } from "./reads/invitations"
import { AttributeRegister } from "./attribute-register"
import { AuditTrail } from "./audit-trail"
import { CardRegister } from "./card-register"
import { ConsentRegister } from "./consent-register"
import { ImportRegister } from "./import-register"
import { LoyaltyMemberReads } from "./member-reads"
import { StaffRegister } from "./staff-register"
import { ReceiptRegister } from "./receipt-register"
import { TillRegister } from "./till-register"

/**
 * What is true of a member, and every balance. With its reads the list below is the module's table of
 * contents: each method is one operation in `operations/`, and does nothing of its own.
 * An operation is one transaction and does not join a caller's.
 */
export class LoyaltyMemberService extends LoyaltyMemberReads {
  readonly attributes = new AttributeRegister(this.pool)
  readonly consents = new ConsentRegister(this.pool)
  readonly cards = new CardRegister(this.pool)
  readonly staff = new StaffRegister(this.pool)
  readonly audit = new AuditTrail(this.pool)
  readonly imports = new ImportRegister(this.pool)
  readonly till = new TillRegister(this.pool)
  readonly receipts = new ReceiptRegister(this.pool, offlineSettings(this.options))

  joinMembers(inputs: readonly JoinMemberInput[]): Promise<JoinedMember[]> {
    return joinMembers(inputs, this.pool)
  }

  claimOrders(claims: readonly ClaimedOrder[]): Promise<void> {
    return claimOrders(claims, this.pool)
  }

  createInvitations(input: CreateInvitationsInput): Promise<InvitationView[]> {
    return createInvitations(input, this.pool)
  }

  withdrawInvitations(program_id: string, named: InvitationsNamed): Promise<number> {
    return withdrawInvitations(program_id, named, this.pool)
  }

  updateMember(input: UpdateMemberInput): Promise<void> {
    return updateMember(input, this.pool)
  }

  changeMemberState(input: ChangeMemberStateInput): Promise<void> {
    return changeMemberState(input, this.pool)
  }

  mergeMembers(input: MergeMembersInput): Promise<MergeOutcome> {
    return mergeMembers(input, this.pool)
  }

  forgetPerson(input: ForgetPersonInput): Promise<string[]> {
    return forgetPerson(input, this.pool)
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

  grantBirthdays(input: GrantBirthdaysInput): Promise<GrantedBirthdays> {
    return grantBirthdays(input, this.pool)
  }

  activateBonuses(input: SweepInput): Promise<SweepResult> {
    return activateBonuses(input, this.pool)
  }

  expireBonuses(input: SweepInput): Promise<SweepResult> {
    return expireBonuses(input, this.pool)
  }

  expireIdleBonuses(input: SweepInput): Promise<SweepResult> {
    return expireIdleBonuses(input, this.pool)
  }

  warnOfExpiry(input: WarnOfExpiryInput): Promise<number> {
    return warnOfExpiry(input, this.pool)
  }

  syncOrders(inputs: readonly SyncOrderInput[]): Promise<SyncOrderResult[]> {
    return syncOrders(inputs, this.pool)
  }

  evaluateTiers(input: EvaluateTiersInput): Promise<TierEvaluation> {
    return evaluateTiers(input, this.pool)
  }

  setTierFloor(input: SetTierFloorInput): Promise<void> {
    return setTierFloor(input, this.pool)
  }

  relayOutbox(
    limit: number,
    publish: (messages: readonly OutboxMessage[]) => Promise<void>,
  ): Promise<number> {
    return relayOutbox(limit, publish, this.pool)
  }

  countBudget(input: CountBudgetInput): Promise<Bonuses | null> {
    return countBudget(input, this.pool)
  }

  refreshListings(limit: number): Promise<number> {
    return refreshListings(limit, this.pool)
  }

  recordJobRun(run: EndedRun): Promise<void> {
    return recordJobRun(run, this.pool)
  }

  checkBooks(input: { readonly covers_until?: Instant } = {}): Promise<CheckedBooks> {
    return checkBooks(input, this.pool)
  }
}
