import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils"

import { setClockOff } from "../clocks/set-clock-off"
import { startActor as startKilledShop } from "../killed-shop/actor"
import { LateMail } from "./late-mail"

/** What the fault suite asks of a shop whose database, clock and events are not to be relied upon. */
export function startActor(container: MedusaContainer, port: number) {
  const mail = new LateMail(container)
  return {
    ...startKilledShop(container, port),
    tillHeaders: () => ({ authorization: `Bearer ${tillToken(container)}` }),
    clockOff: ({ off_ms }: { off_ms: number }) => void setClockOff(off_ms),
    keepMail: () => mail.keep(),
    keptMail: () => mail.kept,
    deliver: ({ numbers }: { numbers: readonly number[] }) => mail.deliver(numbers),
  }
}

/** Of somebody who is logged in: to know him, Medusa need not ask the database, as it must for a key. */
function tillToken(container: MedusaContainer): string {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const till = { actor_id: "user_till", actor_type: "user", auth_identity_id: "authid_till" }
  return generateJwtToken(till, { secret: http.jwtSecret, expiresIn: "1d" })
}
