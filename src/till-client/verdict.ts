import type { LinkAnswer } from "./link"

export interface Refusal {
  readonly code: string
  readonly message: string
}

/** What an answer means for what was sent. */
export type Verdict =
  | { readonly kind: "done"; readonly body: Readonly<Record<string, unknown>> }
  /** The shop says no, and will say no again. */
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Not now: the shop is busy, ill, or does not know the till. */
  | { readonly kind: "again" }

export function verdictOf({ status, body }: LinkAnswer): Verdict {
  const fields = fieldsOf(body)
  if (status >= 200 && status < 300 && body !== null) return { kind: "done", body: fields }
  if (!isFinal(status, fields)) return { kind: "again" }
  return { kind: "refused", refusal: refusalIn(fields, `The shop answers with ${status}.`) }
}

/** What stands in the way of the till itself (401, 403) is mended by people, and its sales are not lost by it. */
function isFinal(status: number, { code }: Readonly<Record<string, unknown>>): boolean {
  const is_ours = status === 400 || status === 404 || status === 409 || status === 422
  return is_ours && code !== "busy_try_again"
}

export function refusalIn(fields: Readonly<Record<string, unknown>>, otherwise: string): Refusal {
  const { code, message } = fields
  return {
    code: typeof code === "string" ? code : "refused",
    message: typeof message === "string" ? message : otherwise,
  }
}

export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}
}
