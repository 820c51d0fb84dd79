import { mergeInput } from "../../fixtures/ledger/merge-scene"
import { LoyaltyError } from "../../../src/domain/errors"
import { bonuses } from "../../../src/domain/money/bonuses"
import type { OperationResult } from "../../../src/modules/loyalty-member/ledger/results"
import type { BonusHold } from "../../../src/modules/loyalty-member/ledger/rows"
import type { LoyaltyMemberService } from "../../../src/modules/loyalty-member/service"
import { holdRequest, orderKey } from "../../fixtures/ledger/ledger-scene"
import { HOLD_MINUTES } from "./books"
import type { Answer, Request } from "./request"

type HoldDeed = "hold" | "capture" | "release" | "undo"

const GRACE = { grace_days: 14, time_zone: "UTC" }

/** The database could not answer: the caller does not know what has become of his call. */
export const NO_ANSWER = "busy_try_again"

/** Made by the caller before the call, as a shop does it: a second try brings the same ones. */
export interface Circumstances {
  readonly now: number
  readonly hold_id: string
}

/** Carries a request out on the real ledger and tells what its caller gets to see. */
export async function perform(
  service: LoyaltyMemberService,
  request: Request,
  circumstances: Circumstances,
): Promise<Answer> {
  try {
    return await carryOut(service, request, circumstances)
  } catch (error) {
    if (LoyaltyError.is(error)) return { outcome: error.code }
    if ((error as Error).name === "InvariantError") return { outcome: "invariant" }
    throw error
  }
}

async function carryOut(
  service: LoyaltyMemberService,
  request: Request,
  { now, hold_id }: Circumstances,
): Promise<Answer> {
  switch (request.do) {
    case "accrue":
      return resultOf(
        await service.accrueBonuses({
          account_id: accountId(request.member),
          key: orderKey(request.order),
          bonuses: bonuses(request.bonuses),
          ...(request.ripens_at === undefined ? {} : { available_from: request.ripens_at }),
          expires_at: request.gone_at,
          now,
        }),
      )
    case "adjust":
      return resultOf(
        await service.adjustBalance({
          account_id: accountId(request.member),
          request_id: request.request_id,
          change: request.change,
          reason: request.reason,
          actor_id: "user_1",
          now,
        }),
      )
    case "refund":
      return resultOf(
        await service.refundBonuses({
          account_id: accountId(request.member),
          cart_id: request.cart,
          key: orderKey(request.return_id),
          bonuses: bonuses(request.bonuses),
          ...GRACE,
          now,
        }),
      )
    case "revoke":
      return resultOf(
        await service.revokeBonuses({
          account_id: accountId(request.member),
          key: orderKey(request.order, request.step),
          origin: { source_type: "order", source_id: request.order },
          bonuses: bonuses(request.bonuses),
          shortfall_policy: request.shortfall,
          now,
        }),
      )
    case "merge": {
      const input = mergeInput(request.from, request.into, { now })
      const outcome = await service.mergeMembers(input)
      return outcome.status === "already"
        ? { outcome: "already" }
        : { outcome: "merged", balance: outcome.balance }
    }
    case "activate":
      return {
        outcome: "swept",
        entries: (await service.activateBonuses({ limit: 100, now })).entries,
      }
    case "expire":
      return {
        outcome: "swept",
        entries: (await service.expireBonuses({ limit: 100, now })).entries,
      }
    case "hold":
    case "capture":
    case "release":
    case "undo":
      return holdOperation(service, request, { now, hold_id })
  }
}

async function holdOperation(
  service: LoyaltyMemberService,
  request: Extract<Request, { do: HoldDeed }>,
  { now, hold_id }: Circumstances,
): Promise<Answer> {
  const where = { account_id: accountId(request.member), cart_id: request.cart, now }
  switch (request.do) {
    case "hold": {
      const wish = { hold_id, hold_minutes: HOLD_MINUTES, now }
      const amount = request.bonuses / 100
      return holdResultOf(
        await service.holdBonuses(holdRequest(where.account_id, request.cart, amount, wish)),
      )
    }
    case "capture":
      return holdResultOf(await service.captureHold(where))
    case "release":
      return holdResultOf(
        await service.releaseHold({ ...where, as: request.as, reason: "cart changed" }),
      )
    case "undo": {
      const terms = { ...GRACE, reason: "payment failed", hold_id, hold_minutes: HOLD_MINUTES }
      const hold = await service.undoCapture({ ...where, ...terms })
      return hold ? holdResultOf({ hold, replayed: false }) : { outcome: "nothing" }
    }
  }
}

export function accountId(member: string): string {
  return `bacc_${member}`
}

function resultOf({ seq, balance, replayed }: OperationResult): Answer {
  return { outcome: replayed ? "again" : "done", seq, balance }
}

function holdResultOf({ hold, replayed }: { hold: BonusHold; replayed: boolean }): Answer {
  const { state, entry_seq } = hold
  const seq = state.status === "open" ? entry_seq : state.closed_seq
  return { outcome: replayed ? "again" : "done", seq, hold: state.status }
}
