import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { authenticate } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { toHttpError } from "../../to-http-error"
import { discountStale, settleDiscount } from "../../../workflows/discount/settle-discount"
import { asMedusaError } from "../../../workflows/hooks/capture-on-complete-cart"
import { refitCart } from "../../../workflows/redemption/refit-cart"
import { fetchStoreCart } from "./[id]/loyalty/fetch-store-cart"
import { validBody } from "../../schemas-on-demand"
import type * as Schemas from "./[id]/loyalty/validators"

const schemas = () => require("./[id]/loyalty/validators") as typeof Schemas

const maybeCustomer = authenticate("customer", ["session", "bearer"], {
  allowUnauthenticated: true,
})

/**
 * After a change of a cart through the store API, its redemption is brought in line before the answer
 * goes out, so that the shopper never sees a total that the next click would change. Carts without a
 * redemption pay one indexed read. When refitting fails the answer goes out as it is: the change itself
 * has happened, and a redemption that no longer fits never completes.
 */
function refitBeforeAnswering(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const cart_id = req.params.id
  const answer = res.json.bind(res)
  res.json = (body: unknown) => {
    const place = placeOfCart(body)
    if (cart_id === undefined || res.statusCode >= 300 || place === null) return answer(body)
    refitPatiently(req.scope, cart_id)
      .then(async (has_redemption) => {
        if (!has_redemption) return answer(body)
        const cart = await fetchStoreCart(req.scope, cart_id, fieldsOf(req))
        return answer({ ...(body as object), [place]: cart })
      })
      .catch((error: unknown) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.warn(`The redemption of cart ${cart_id} could not be refitted: ${String(error)}`)
        answer(body)
      })
    return res
  }
  next()
}

const ATTEMPTS = 3

/** Somebody else may be refitting the cart at this very moment, and keep it locked: then it is looked at again. */
async function refitPatiently(scope: MedusaRequest["scope"], cart_id: string): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await refitCart(scope, cart_id)
    } catch (error) {
      const is_busy = toHttpError(error)?.body.code === "busy_try_again"
      if (!is_busy || attempt === ATTEMPTS) throw error
    }
  }
}

/** Where an answer carries the cart: a removed line answers `{ id, object, deleted, parent }`. */
function placeOfCart(body: unknown): "cart" | "parent" | null {
  if (typeof body !== "object" || body === null) return null
  if ("cart" in body) return "cart"
  return "parent" in body ? "parent" : null
}

function fieldsOf(req: MedusaRequest): string[] | undefined {
  return (req as { queryConfig?: { fields?: string[] } }).queryConfig?.fields
}

/**
 * Before a cart becomes an order, the percent that does not count is taken off it; its total is another then,
 * and the shopper has to see it first. Whatever stands in the way here, the completion's own check sees too.
 */
async function settleBeforeCompleting(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const has_changed = await settleDiscount(req.scope, req.params.id ?? "").catch(() => false)
  next(has_changed ? asMedusaError(discountStale()) : undefined)
}

/** Routes of Medusa, and of its plugin for gift cards, that change what is left to pay or whose a cart is. */
const CHANGING_ROUTES: readonly [string, ("POST" | "DELETE")[]][] = [
  ["/store/carts/:id", ["POST"]],
  ["/store/carts/:id/customer", ["POST"]],
  ["/store/carts/:id/line-items", ["POST"]],
  ["/store/carts/:id/line-items/:line_id", ["POST", "DELETE"]],
  ["/store/carts/:id/promotions", ["POST", "DELETE"]],
  ["/store/carts/:id/taxes", ["POST"]],
  ["/store/carts/:id/shipping-methods", ["POST"]],
  ["/store/carts/:id/gift-cards", ["POST", "DELETE"]],
  ["/store/carts/:id/store-credits", ["POST"]],
]

export const storeCartMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/carts/:id/loyalty",
    methods: ["GET", "POST", "DELETE"],
    middlewares: [maybeCustomer],
  },
  {
    matcher: "/store/carts/:id/loyalty",
    methods: ["POST"],
    middlewares: [validBody(() => schemas().RedeemBody)],
  },
  {
    matcher: "/store/carts/:id/complete",
    methods: ["POST"],
    middlewares: [settleBeforeCompleting],
  },
  ...CHANGING_ROUTES.map(([matcher, methods]): MiddlewareRoute => ({
    matcher,
    methods,
    middlewares: [refitBeforeAnswering],
  })),
]
