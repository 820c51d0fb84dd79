/** Bonuses that each member has before the story begins. */
export const OPENING_BALANCE = 400

/** The shop as its customers and staff find it; plain data, so that it outlives the shop's process. */
export interface Stage {
  readonly region_id: string
  readonly variant_ids: readonly string[]
  readonly people: readonly Person[]
  readonly staff_headers: Record<string, string>
  readonly free_shipping: string
  readonly location_id: string
}

export interface Person {
  readonly member_id: string
  readonly customer_id: string
  readonly headers: Record<string, string>
}
