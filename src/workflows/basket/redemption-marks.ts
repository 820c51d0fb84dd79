/** Marks by which our own reductions are known on carts and orders; they are never a promotion's code. */
export const REDEMPTION_PROVIDER_ID = "loyalty-program"

/** An order edit keeps the description and drops the provider (tried with Medusa 2.21.2): both are looked at. */
export const REDEMPTION_DESCRIPTION = "Paid with bonuses"

/** Reference of the credit line of the `tender` settlement, on carts and orders. */
export const REDEMPTION_REFERENCE = "loyalty-program"

export interface MarkedAdjustment {
  readonly code?: string | null
  readonly provider_id?: string | null
  readonly description?: string | null
}

export function isRedemptionAdjustment(adjustment: MarkedAdjustment): boolean {
  if (adjustment.code) return false
  return (
    adjustment.provider_id === REDEMPTION_PROVIDER_ID ||
    adjustment.description === REDEMPTION_DESCRIPTION
  )
}
