import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** PostgreSQL keeps every character but this one; let through, it would be an error of the server's. */
const NUL = "\0"

function refuseNul(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (!holdsNul([req.params, req.query, req.body])) return next()
  next(
    new MedusaError(MedusaError.Types.INVALID_DATA, "A text must not contain the character NUL."),
  )
}

/** Looks at names and values, however deep: a loop, since a deep body would exhaust the stack. */
function holdsNul(value: unknown): boolean {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const part = left.pop()
    if (typeof part === "string" && part.includes(NUL)) return true
    if (typeof part !== "object" || part === null) continue
    for (const [name, inner] of Object.entries(part)) left.push(name, inner)
  }
  return false
}

export const nulMiddlewares: MiddlewareRoute[] = [
  "/admin/loyalty/*",
  "/store/loyalty/*",
  "/store/carts/:id/loyalty",
].map((matcher) => ({ matcher, middlewares: [refuseNul] }))
