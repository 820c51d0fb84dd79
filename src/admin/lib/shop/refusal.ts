/** What the server refused, with what can be told of it: Medusa's client keeps the status and the words of an answer. */
export interface Refusal {
  readonly status: number
  /** The input that the words are about, "labels.en"; `null` where they name none. */
  readonly path: string | null
  readonly message: string
  /** `null`: none of ours. */
  readonly code: string | null
}

/**
 * A refusal taken apart; `null` for whatever else went wrong. Many begin with the field: "rules.max: Set it to a day."
 */
export function refusalOf(error: unknown): Refusal | null {
  const { status, message, code } = (error ?? {}) as Record<string, unknown>
  if (typeof status !== "number" || status < 400 || status >= 500) return null
  if (typeof message !== "string" || status === 401) return null
  const [, path, rest] = /^([a-z][a-z0-9_]*(?:\.[A-Za-z0-9_-]+)*): (.+)$/s.exec(message) ?? []
  return {
    status,
    path: path ?? null,
    message: rest ?? message,
    code: typeof code === "string" ? code : null,
  }
}
