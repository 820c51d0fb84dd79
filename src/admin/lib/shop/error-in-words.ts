import { getI18n } from "react-i18next"
import type { BodyProblem } from "./body-refusal"
import { bodyProblems, labelOf } from "./body-refusal"
import { hasOwnWords, refusalWords } from "./refusal-words"

/** Which text of the plugin says it; `null`: the server refused, and says why. */
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

type Translate = (key: string, figures?: Readonly<Record<string, string | number>>) => string

/** The sentence itself, in the user's language where it is ours. */
export function errorInWords(
  error: unknown,
  t: Translate,
  language: string = getI18n().language,
): string {
  const key = errorText(error)
  if (key !== null) return t(key)
  const { message = "", code = null } = error as { message?: string; code?: string | null }
  return refusalInWords({ message, code }, t, language)
}

/** A refusal's own words; what the server says more exactly stands behind them, in the direction of its letters. */
export function refusalInWords(
  refusal: { readonly code: string | null; readonly message: string },
  t: Translate,
  language: string = getI18n().language,
): string {
  const problems = bodyProblems(refusal.message)
  if (problems !== null) return bodyInWords(problems, t, language)
  const { text, detail } = refusalWords(refusal, language)
  if (text === null) return detail ?? ""
  return detail === null ? t(text) : `${t(text)} \u2068(${detail})\u2069`
}

/** Each problem once, with the name that the screen gives its input, if any. */
function bodyInWords(problems: readonly BodyProblem[], t: Translate, language: string): string {
  const sentences = problems.map(({ what, path, limit, said }) => {
    // What no pattern knows is a sentence of its own, which an English reader can do more with.
    if (what === "other" && !hasOwnWords(language)) return said
    const problem = t(`invalid.problem.${what}`, limit === null ? {} : { limit })
    const label = labelOf(path)
    return label === null
      ? t("invalid.plain", { problem })
      : t("invalid.named", { field: t(label), problem })
  })
  return [...new Set(sentences)].join(" ")
}
