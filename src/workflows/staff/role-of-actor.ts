import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { StaffRole } from "../../domain/staff/staff-role"
import { memberModule } from "../shop/modules"

/** Who asks, as Medusa has authenticated him. */
export interface StaffActor {
  readonly actor_id: string
  readonly actor_type: string
}

const MADE_BY_USER_OR_KEY = /^(user|apk)_/
/** Keys that made each other; nobody needs as many. */
const MAKERS_MAX = 10

/**
 * As what somebody works. A secret API key is a program of the merchant's and a manager, unless a user has made it:
 * then it may what he may, since in Medusa every user can make one (docs/adr/0029-roles-of-staff.md).
 */
export async function roleOfActor(
  container: MedusaContainer,
  { actor_id, actor_type }: StaffActor,
): Promise<StaffRole> {
  const user_id = actor_type === "api-key" ? await makerOf(container, actor_id) : actor_id
  return user_id === null ? "manager" : memberModule(container).staff.readRoleInForce(user_id)
}

/** The user behind a key; a key of his that is gone stands for nobody with a role. Null: made by the shop's own code. */
async function makerOf(container: MedusaContainer, key_id: string): Promise<string | null> {
  let maker = key_id
  for (let made = 0; made < MAKERS_MAX && maker.startsWith("apk_"); made += 1) {
    const [key] = await container
      .resolve(Modules.API_KEY)
      .listApiKeys({ id: maker }, { select: ["id", "created_by"] })
    if (!key) break
    maker = key.created_by
  }
  return MADE_BY_USER_OR_KEY.test(maker) ? maker : null
}
