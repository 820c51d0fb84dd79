import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http"

import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

type Schema = Parameters<typeof validateAndTransformQuery>[0]

/**
 * The schemas of all requests take 10 MiB of every process, and a shop is asked for few of them: those of an
 * area are read when the first request of it comes. Its `middlewares.ts` names them by such a function.
 */
export type SchemaOnDemand = () => Schema

type QueryConfig = Parameters<typeof validateAndTransformQuery>[1]

/** Medusa's check of a body, made when it is first needed. */
export function validBody(schema: SchemaOnDemand): MiddlewareFunction {
  let strict: Schema | undefined
  return validateAndTransformBody(() => (strict ??= strictOnce(schema())))
}

/** Medusa's check of a query string, made when it is first needed. */
export function validQuery(schema: SchemaOnDemand, config: QueryConfig): MiddlewareFunction {
  let check: ReturnType<typeof validateAndTransformQuery> | undefined
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    check ??= validateAndTransformQuery(strictOnce(schema()), config)
    return check(req, res, next)
  }
}

/**
 * Medusa asks each schema of an object for a strict one with every request, and Zod then compiles that one anew: a good
 * part of what a small request costs. Ours answers with itself.
 */
function strictOnce(schema: Schema): Schema {
  if (!("strict" in schema) || typeof schema.strict !== "function") return schema
  const strict = schema.strict() as Schema
  return Object.assign(strict, { strict: () => strict })
}
