import type { RuleCondition } from "../ruled-order"

/** Orders from any of the channels: the web shop, a till. */
export function salesChannels(ids: readonly string[]): RuleCondition {
  const wanted = new Set(ids)
  return ({ sales_channel_id }) => sales_channel_id !== null && wanted.has(sales_channel_id)
}
