/** What became of something that staff did, or tried to do. */
export const AUDIT_OUTCOMES = ["done", "refused", "failed"] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]

/**
 * Of one user's refusals, so many are kept of an hour: more would say no more, and a loop that asks again and again
 * would fill the disk.
 */
export const REFUSALS_KEPT_AN_HOUR = 200

/** @param status of HTTP */
export function outcomeOf(status: number): AuditOutcome {
  if (status < 400) return "done"
  return status < 500 ? "refused" : "failed"
}

/** `lmem_01JA…`: an id that the shop has made. A number of a card, an address or a name is none. */
const MADE_ID = /^[a-z]+(_[a-z]+)*_[0-9A-Z]{26}$/
/** Of a customer field: the merchant's own word. */
const FIELD_KEY = /^[a-z][a-z0-9_]{0,49}$/

/**
 * What is on record as the object of an action. Callers may write anything in the place of an id, also somebody's
 * e-mail address; the trail says nothing of people but ids.
 */
export function auditedId(written: string | undefined, of_what: "id" | "field"): string | null {
  if (written === undefined) return null
  return (of_what === "field" ? FIELD_KEY : MADE_ID).test(written) ? written : null
}
