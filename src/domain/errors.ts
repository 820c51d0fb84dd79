/**
 * The closed set of refusals. A code is part of the HTTP contract (`{ type, code, message }`): it is
 * never renamed, and `api/to-http-error.ts` gives each its HTTP type.
 */
export const LOYALTY_ERROR_CODES = [
  "insufficient_balance",
  "bonuses_above_limit",
  "bonuses_invalid",
  "redemption_stale",
  "discount_stale",
  "redemption_below_minimum",
  "order_below_minimum",
  "first_order_not_payable",
  "above_member_maximum",
  "staff_not_eligible",
  "card_not_found",
  "card_not_usable",
  "card_number_taken",
  "card_number_invalid",
  "card_already_issued",
  "card_state_refuses",
  "card_holder_required",
  "card_kind_not_found",
  "card_kind_invalid",
  "card_kind_in_use",
  "card_ranges_overlap",
  "card_range_exhausted",
  "card_of_another_member",
  "card_batch_not_found",
  "basket_invalid",
  "payment_invalid",
  "cart_not_found",
  "cart_already_completed",
  "order_not_found",
  "order_not_payable",
  "order_not_returnable",
  "member_not_found",
  "member_suspended",
  "member_state_refuses",
  "members_not_mergeable",
  "checkout_under_way",
  "already_member",
  "customer_not_found",
  "invitation_required",
  "invitation_invalid",
  "invitation_used_up",
  "invitation_not_found",
  "program_not_found",
  "program_not_active",
  "program_terms_invalid",
  "program_handle_taken",
  "tier_not_found",
  "program_status_not_allowed",
  "program_version_not_found",
  "program_version_not_scheduled",
  "program_draft_not_found",
  "accrual_rule_not_found",
  "simulation_invalid",
  "attribute_required",
  "attribute_invalid",
  "attribute_not_found",
  "attribute_key_taken",
  "attribute_in_use",
  "attribute_definition_invalid",
  "consent_wording_not_found",
  "consent_invalid",
  "member_import_not_found",
  "member_import_invalid",
  "purchase_not_found",
  "receipt_invalid",
  "return_invalid",
  "return_above_sold",
  "allowance_invalid",
  "allowance_expired",
  "allowance_exceeded",
  "allowance_of_another_card",
  "offline_not_set_up",
  "idempotency_conflict",
  "forbidden_for_role",
  "manager_required",
  "staff_user_not_found",
  "saved_lists_full",
  "hold_not_open",
  "hold_not_found",
  "busy_try_again",
] as const

export type LoyaltyErrorCode = (typeof LOYALTY_ERROR_CODES)[number]

/**
 * A "no" that a caller can cause or cure. A broken invariant is not one of these: it throws an
 * `InvariantError`, which reaches nobody but the log and the monitoring.
 */
export class LoyaltyError extends Error {
  constructor(
    readonly code: LoyaltyErrorCode,
    message: string,
    /** Figures that go with the refusal, e.g. the limit; numbers in domain units. */
    readonly details: Readonly<Record<string, number | string>> = {},
  ) {
    super(message)
    this.name = "LoyaltyError"
  }

  /** Errors cross module and workflow borders as plain objects at times, so `instanceof` is not enough. */
  static is(error: unknown): error is LoyaltyError {
    return (
      typeof error === "object" &&
      error !== null &&
      (error as { name?: unknown }).name === "LoyaltyError" &&
      LOYALTY_ERROR_CODES.includes((error as LoyaltyError).code)
    )
  }
}

/** The books contradict themselves. Thrown at once, and says which law was broken. */
export class InvariantError extends Error {
  constructor(message: string) {
    super(message)
    this.name = "InvariantError"
  }
}
