import type { WireTerms } from "../../hooks/api/program-terms"

/** The value of a setting by its path. */
export function valueAt(terms: WireTerms, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], terms)
}

/** The terms with another value at a path; all else is the same. */
export function withValueAt(terms: WireTerms, path: string, value: unknown): WireTerms {
  const [section, key] = path.split(".") as [keyof WireTerms, string | undefined]
  if (key === undefined) return { ...terms, [section]: value }
  return { ...terms, [section]: { ...(terms[section] as object), [key]: value } }
}
