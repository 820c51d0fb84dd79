import type { MedusaContainer } from "@medusajs/framework/types"

import type { Channel } from "../../domain/consents/consent"
import { memberModule } from "../shop/modules"

/**
 * Whether a member may be written to by a channel: the one question that anything which sends must ask, in
 * the moment in which it sends. No to whoever has not agreed, to a closed membership and to nobody.
 */
export function mayMessage(
  container: MedusaContainer,
  member_id: string,
  channel: Channel,
): Promise<boolean> {
  return memberModule(container).consents.mayMessage(member_id, channel)
}
