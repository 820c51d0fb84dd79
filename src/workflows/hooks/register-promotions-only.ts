import { asValue } from "@medusajs/framework/awilix"
import type { IPromotionModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type RegisterUsage = IPromotionModuleService["registerUsage"]

/**
 * Medusa counts the use of a promotion for each reduction of a cart, and looks the promotions up, twice
 * and in a transaction, also where no reduction has a code: 8 ms of a completion of 200. A redemption's
 * reductions have none. For one run of the workflow, whose own container this is, the promotion module
 * hears of the reductions with a code only.
 * See docs/adr/0022-reductions-without-a-code-are-no-promotions.md.
 */
export function registerPromotionsOnly(run: MedusaContainer): void {
  const promotions = run.resolve(Modules.PROMOTION)
  const registerUsage: RegisterUsage = async (reductions, ...rest) => {
    const promoted = reductions.filter(({ code }) => Boolean(code))
    if (promoted.length > 0) await promotions.registerUsage(promoted, ...rest)
  }
  run.register(
    Modules.PROMOTION,
    asValue(
      new Proxy(promotions, {
        get: (target, name) =>
          name === "registerUsage" ? registerUsage : (Reflect.get(target, name) as unknown),
      }),
    ),
  )
}
