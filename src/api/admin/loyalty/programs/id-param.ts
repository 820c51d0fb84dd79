import type { MedusaRequest } from "@medusajs/framework/http"

/** The `:id` of the route. */
export function idParam(req: MedusaRequest): string {
  return req.params.id ?? ""
}
