import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"

import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

/**
 * The schemas of all requests take 10 MiB of every process, and a shop is asked for few of them: those of an
 * area are read when the first request of it comes. Its `middlewares.ts` names them by such a function.
 */
export type SchemaOnDemand = () => Parameters<typeof validateAndTransformQuery>[0]

type QueryConfig = Parameters<typeof validateAndTransformQuery>[1]

/** Medusa's check of a body, which asks for its schema each time. */
export function validBody(schema: SchemaOnDemand): MiddlewareFunction {
  return validateAndTransformBody(schema)
}

/** Medusa's check of a query string, made when it is first needed. */
export function validQuery(schema: SchemaOnDemand, config: QueryConfig): MiddlewareFunction {
  let check: ReturnType<typeof validateAndTransformQuery> | undefined
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    check ??= validateAndTransformQuery(schema(), config)
    return check(req, res, next)
  }
}
