import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LOYALTY_ERROR_CODES } from "../../../domain/errors"
import type { AuditOutcome } from "../../../domain/staff/audit"
import { auditedId, outcomeOf } from "../../../domain/staff/audit"
import type { StaffRole } from "../../../domain/staff/staff-role"
import type { AuditAttempt, AuditEnd } from "../../../modules/loyalty-member/operations/write-audit"
import { memberModule } from "../../../workflows/shop/modules"
import { objectOfRequest } from "./route-of-request"
import type { StaffRoute } from "./route-permissions"
import { ROUTE_PERMISSIONS } from "./route-permissions"

/** Reads that take away a person's data, or numbers of cards: they are on record as what changes something is. */
const RECORDED_READS: readonly StaffRoute[] = [
  "GET /members.csv",
  "GET /members/:id/export",
  "GET /cards/batches/:id/csv",
  "GET /cards/batches/:id/sheet",
]
/** Asked with a body, and changing nothing: dry runs, and what a till asks at every scan. */
const ASKED_WITH_BODY: readonly StaffRoute[] = [
  "POST /programs/:id/simulate",
  "POST /till/identify",
  "POST /till/quote",
  "POST /till/receipts/:id/returns/preview",
]

/** What somebody keeps for himself alone, and no matter of the program. */
const ONES_OWN: readonly StaffRoute[] = ["POST /saved-lists", "DELETE /saved-lists"]

export function isRecorded(route: StaffRoute): boolean {
  if (route.startsWith("GET ")) return RECORDED_READS.includes(route)
  return !ASKED_WITH_BODY.includes(route) && !ONES_OWN.includes(route)
}

/** What a request is about to do, in ids and words of ours alone. */
export function attemptOf(
  req: AuthenticatedMedusaRequest,
  role: StaffRole,
  route: StaffRoute,
): AuditAttempt {
  const named = objectOfRequest(route, req.baseUrl)
  return {
    actor_id: req.auth_context.actor_id,
    role,
    action: ROUTE_PERMISSIONS[route],
    route,
    object_id: auditedId(named, route.includes("/:key") ? "field" : "id"),
  }
}

/** Somebody has tried what his role may not; the caller is told when it is on record. */
export async function recordForbidden(
  { scope }: AuthenticatedMedusaRequest,
  attempt: AuditAttempt,
): Promise<void> {
  const end: AuditEnd = { outcome: "refused", code: "forbidden_for_role", object_id: null }
  await memberModule(scope).audit.write(attempt, end)
}

/**
 * Puts an attempt on record before it is made, and its end when it has been answered. The caller does not wait for
 * the second; when it fails, the entry stays without an end.
 */
export async function recordAttempt(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  attempt: AuditAttempt,
): Promise<void> {
  const { audit } = memberModule(req.scope)
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  const id = await audit.begin(attempt)
  let answer: unknown
  const sendJson = res.json.bind(res)
  res.json = (body) => {
    answer = body
    return sendJson(body)
  }
  res.once("finish", () => {
    const end = endOf(outcomeOf(res.statusCode), answer)
    const written = id === null ? audit.write(attempt, end) : audit.end(id, end)
    written.catch((error: unknown) => {
      logger.error(
        `The end of audit entry ${id ?? "(none)"} could not be written: ${String(error)}`,
      )
    })
  })
}

function endOf(outcome: AuditOutcome, answer: unknown): AuditEnd {
  if (outcome === "done") return { outcome, code: null, object_id: madeObject(answer) }
  const code = LOYALTY_ERROR_CODES.find((known) => known === fieldOf(answer, "code"))
  return { outcome, code: code ?? null, object_id: null }
}

/** What an answer is about, by the name under which it has it; the first of several is what was asked for. */
const ANSWERED = [
  "sale",
  "cart",
  "order",
  "card",
  "batch",
  "card_kind",
  "program",
  "member",
  "import",
]

function madeObject(answer: unknown): string | null {
  const field = fieldOf(fieldOf(answer, "attribute"), "key")
  if (typeof field === "string") return auditedId(field, "field")
  const ids = ANSWERED.map((name) => fieldOf(fieldOf(answer, name), "id"))
  const made = ids.find((id) => typeof id === "string")
  return typeof made === "string" ? auditedId(made, "id") : null
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined
}
