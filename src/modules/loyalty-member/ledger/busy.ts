import { LoyaltyError } from "../../../domain/errors"

/** Deadlock, serialization failure: PostgreSQL has broken off one of two transactions that crossed. */
const CROSSED = new Set(["40P01", "40001"])

/** A key or number that a twin took in the same moment. */
const TAKEN = "23505"

/** Lock or statement time-out, too many connections, a server that goes away or comes up. */
const UNAVAILABLE = /^(55P03|57014|53300|57P0[1-5]|08...)$/

/** What the operating system says of a connection that broke, or was never made. */
const BROKEN = new Set(["ECONNRESET", "ECONNREFUSED", "ECONNABORTED", "EPIPE", "ETIMEDOUT"])

/** node-postgres, the pool and Knex have no codes for what happens on this side of a connection. */
const BROKEN_HERE =
  /Connection (terminated|ended)|not queryable|timeout (exceeded|expired)|Timeout acquiring a connection|Transaction query already complete/i

/** Medusa's lock of a cart, which somebody else has kept for too long. */
const LOCKED = /^(Failed to acquire lock|Timed-out acquiring lock)/

/** Medusa's modules for several nodes ask a Redis that is away so many times, about ten seconds long. */
const WITHOUT_REDIS = /^(Reached the max retries per request limit|Connection is closed)/

/** A twin was faster: the same ledger operation, begun anew, may well succeed. */
export function isOvertaken(error: unknown): boolean {
  const code = codeOf(error)
  return CROSSED.has(code) || code === TAKEN
}

/**
 * The database is busy, going away or not there. Also told of an error that a workflow has turned into a
 * plain object.
 */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  return UNAVAILABLE.test(code) || BROKEN.has(code) || BROKEN_HERE.test(messageOf(error))
}

/**
 * What a route or workflow meets in a module of Medusa's, which has no refusal of its own for it.
 * A `busy_try_again` of ours is none of it.
 */
export function isBusyElsewhere(error: unknown): boolean {
  if (LoyaltyError.is(error)) return false
  const message = messageOf(error)
  return (
    isUnavailable(error) ||
    CROSSED.has(codeOf(error)) ||
    LOCKED.test(message) ||
    WITHOUT_REDIS.test(message)
  )
}

/**
 * The refusal that callers get for it. It does not say that nothing was done: when a connection breaks
 * under a COMMIT, nobody can know. The same request again is carried out once.
 */
export function busy(cause: unknown): LoyaltyError {
  const error = new LoyaltyError(
    "busy_try_again",
    "The bonus accounts are busy at the moment. Please send the same request again.",
  )
  error.cause = cause
  return error
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code
  return typeof code === "string" ? code : ""
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message
  return typeof message === "string" ? message : ""
}
