import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { Span } from "../../domain/overview/month-to-date"
import type { ProgramReach } from "../../domain/program/program-reach"

/** Orders that the shop has placed in a span where the program is, whoever bought. */
export async function countShopOrders(
  container: MedusaContainer,
  { sales_channel_ids, region_ids }: Pick<ProgramReach, "sales_channel_ids" | "region_ids">,
  { from, before }: Span,
): Promise<number> {
  const placed = {
    created_at: { $gte: new Date(from).toISOString(), $lt: new Date(before).toISOString() },
    is_draft_order: false,
    ...(sales_channel_ids.length > 0 && { sales_channel_id: [...sales_channel_ids] }),
    ...(region_ids.length > 0 && { region_id: [...region_ids] }),
  }
  const [, count] = await container
    .resolve(Modules.ORDER)
    .listAndCountOrders(placed, { select: ["id"], take: 1 })
  return count
}
