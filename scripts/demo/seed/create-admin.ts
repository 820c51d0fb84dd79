import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { setAuthAppMetadataWorkflow } from "@medusajs/medusa/core-flows"

import { ADMIN_LOGIN } from "../logins"

/** The user who may sign in to the admin. */
export async function createAdmin(container: MedusaContainer): Promise<void> {
  const { email, password } = ADMIN_LOGIN
  const { authIdentity } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  const user = await container
    .resolve(Modules.USER)
    .createUsers({ email, first_name: "Robin", last_name: "Miller" })
  await setAuthAppMetadataWorkflow(container).run({
    input: { authIdentityId: authIdentity?.id ?? "", actorType: "user", value: user.id },
  })
}
