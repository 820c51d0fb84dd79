import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { LoyaltyMemberService } from "../../../src/modules/loyalty-member/service"
import { startActor as startMortalActor } from "../killed-shop/actor"

const ACCOUNTS_AT_ONCE = 10

/** What the suite asks of one of several nodes. */
export function startActor(container: MedusaContainer, port: number) {
  const members = container.resolve<LoyaltyMemberService>("loyaltyMember")
  return {
    ...startMortalActor(container, port),
    /** A scheduled job, as its schedule runs it. */
    job: async ({ name }: { name: string }) => {
      await container.resolve(Modules.WORKFLOW_ENGINE).run(`job-${name}`)
    },
    /** The sweep, on a day that has not come yet. Answers how many lots this node has made available. */
    activate: async ({ now }: { now: number }) => {
      let entries = 0
      for (;;) {
        const swept = await members.activateBonuses({ limit: ACCOUNTS_AT_ONCE, now })
        if (swept.accounts === 0) return entries
        entries += swept.entries
      }
    },
  }
}
