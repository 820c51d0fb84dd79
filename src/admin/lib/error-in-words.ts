/** Which text of the plugin says it; `null`: the server's own words do. */
export type ErrorText = "errors.offline" | "errors.signedOut" | "errors.server" | null

/**
 * What to tell the user about a failed request. A refusal carries the server's own sentence; a server
 * that failed or did not answer has none that anybody could use.
 */
export function errorText(error: unknown): ErrorText {
  const status = (error as { status?: unknown } | null)?.status
  if (typeof status !== "number") return "errors.offline"
  if (status === 401) return "errors.signedOut"
  if (status >= 500) return "errors.server"
  return null
}

/** The sentence itself, in the user's language where it is ours. */
export function errorInWords(error: unknown, t: (key: NonNullable<ErrorText>) => string): string {
  const key = errorText(error)
  if (key === null && error instanceof Error && error.message) return error.message
  return t(key ?? "errors.server")
}
