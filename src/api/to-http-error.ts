import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import type { LoyaltyErrorCode } from "../domain/errors"
import { LoyaltyError } from "../domain/errors"
import { busy, isBusyElsewhere } from "../modules/loyalty-member/ledger/busy"

/** Medusa's error shape; `code` is from the closed set of `LOYALTY_ERROR_CODES`. */
export interface HttpError {
  readonly status: number
  readonly body: {
    readonly type: string
    readonly code: LoyaltyErrorCode
    readonly message: string
  }
}

interface HttpKind {
  readonly status: number
  readonly type: string
}

const NOT_FOUND: HttpKind = { status: 404, type: MedusaError.Types.NOT_FOUND }
const CONFLICT: HttpKind = { status: 409, type: MedusaError.Types.CONFLICT }
const DUPLICATE: HttpKind = { status: 409, type: MedusaError.Types.DUPLICATE_ERROR }
const FORBIDDEN: HttpKind = { status: 403, type: MedusaError.Types.FORBIDDEN }
const NOT_ALLOWED: HttpKind = { status: 400, type: MedusaError.Types.NOT_ALLOWED }
const INVALID: HttpKind = { status: 400, type: MedusaError.Types.INVALID_DATA }

const KIND_OF_CODE: Record<LoyaltyErrorCode, HttpKind> = {
  insufficient_balance: NOT_ALLOWED,
  bonuses_above_limit: NOT_ALLOWED,
  bonuses_invalid: INVALID,
  redemption_stale: CONFLICT,
  discount_stale: NOT_ALLOWED,
  redemption_below_minimum: NOT_ALLOWED,
  order_below_minimum: NOT_ALLOWED,
  first_order_not_payable: NOT_ALLOWED,
  above_member_maximum: NOT_ALLOWED,
  staff_not_eligible: NOT_ALLOWED,
  card_not_found: NOT_FOUND,
  card_not_usable: NOT_ALLOWED,
  card_number_taken: CONFLICT,
  card_number_invalid: INVALID,
  card_already_issued: CONFLICT,
  card_state_refuses: CONFLICT,
  card_holder_required: INVALID,
  card_kind_not_found: NOT_FOUND,
  card_kind_invalid: INVALID,
  card_kind_in_use: CONFLICT,
  card_ranges_overlap: CONFLICT,
  card_range_exhausted: NOT_ALLOWED,
  card_of_another_member: CONFLICT,
  card_batch_not_found: NOT_FOUND,
  basket_invalid: INVALID,
  payment_invalid: INVALID,
  cart_not_found: NOT_FOUND,
  cart_already_completed: CONFLICT,
  order_not_found: NOT_FOUND,
  order_not_payable: CONFLICT,
  order_not_returnable: CONFLICT,
  member_not_found: NOT_FOUND,
  member_suspended: NOT_ALLOWED,
  member_state_refuses: CONFLICT,
  members_not_mergeable: INVALID,
  checkout_under_way: CONFLICT,
  already_member: CONFLICT,
  customer_not_found: NOT_FOUND,
  invitation_required: NOT_ALLOWED,
  invitation_invalid: NOT_ALLOWED,
  invitation_used_up: CONFLICT,
  invitation_not_found: NOT_FOUND,
  program_not_found: NOT_FOUND,
  program_not_active: NOT_ALLOWED,
  program_terms_invalid: INVALID,
  program_handle_taken: DUPLICATE,
  tier_not_found: INVALID,
  program_status_not_allowed: NOT_ALLOWED,
  program_version_not_found: NOT_FOUND,
  program_version_not_scheduled: NOT_ALLOWED,
  program_draft_not_found: NOT_FOUND,
  accrual_rule_not_found: NOT_FOUND,
  simulation_invalid: INVALID,
  attribute_required: INVALID,
  attribute_invalid: INVALID,
  attribute_not_found: NOT_FOUND,
  attribute_key_taken: DUPLICATE,
  attribute_in_use: CONFLICT,
  attribute_definition_invalid: INVALID,
  consent_wording_not_found: INVALID,
  consent_invalid: INVALID,
  member_import_not_found: NOT_FOUND,
  member_import_invalid: INVALID,
  purchase_not_found: NOT_FOUND,
  receipt_invalid: INVALID,
  return_invalid: INVALID,
  return_above_sold: NOT_ALLOWED,
  allowance_invalid: NOT_ALLOWED,
  allowance_expired: NOT_ALLOWED,
  allowance_exceeded: NOT_ALLOWED,
  allowance_of_another_card: NOT_ALLOWED,
  offline_not_set_up: NOT_ALLOWED,
  idempotency_conflict: CONFLICT,
  forbidden_for_role: FORBIDDEN,
  manager_required: CONFLICT,
  staff_user_not_found: NOT_FOUND,
  saved_lists_full: CONFLICT,
  hold_not_open: NOT_ALLOWED,
  hold_not_found: NOT_FOUND,
  busy_try_again: CONFLICT,
}

/**
 * The HTTP answer to a refusal, also to one that a workflow turned into a plain object; null for any other
 * error. A database or a cart that is busy is told in one way, whether our module noticed it or one of
 * Medusa's that a route or workflow asks.
 */
export function toHttpError(error: unknown): HttpError | null {
  const refusal = isBusyElsewhere(error) ? busy(error) : error
  if (!LoyaltyError.is(refusal)) return null
  const { status, type } = KIND_OF_CODE[refusal.code]
  return { status, body: { type, code: refusal.code, message: refusal.message } }
}

type Handler<Request extends MedusaRequest> = (
  req: Request,
  res: MedusaResponse,
  next: MedusaNextFunction,
) => Promise<void>

/**
 * Wraps a route or middleware so that it may throw `LoyaltyError`; anything else goes on to Medusa.
 *
 * Not an `errorHandler` of `defineMiddlewares`: there is one for the whole application, so a plugin
 * that brings its own takes away Medusa's, or another plugin's. And not a thrown `MedusaError`:
 * Medusa replaces code and message of every `conflict`.
 */
export function handle<Request extends MedusaRequest = MedusaRequest>(
  handler: Handler<Request>,
): Handler<Request> {
  return async (req, res, next) => {
    try {
      await handler(req, res, next)
    } catch (error) {
      const refusal = toHttpError(error)
      if (refusal === null) throw error
      req.scope.resolve(ContainerRegistrationKeys.LOGGER).info(refusal.body.message)
      res.status(refusal.status).json(refusal.body)
    }
  }
}
