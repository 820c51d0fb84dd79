/** What staff do something to, by the beginning of an id. */
export type AuditedKind = "member" | "program" | "card" | "cardKind" | "order" | "user" | "other"

const KINDS: Readonly<Record<string, AuditedKind>> = {
  lmem: "member",
  lprog: "program",
  lcard: "card",
  lckind: "cardKind",
  order: "order",
  user: "user",
}

export function auditedKind(object_id: string): AuditedKind {
  const prefix = object_id.slice(0, object_id.lastIndexOf("_"))
  return Object.hasOwn(KINDS, prefix) ? (KINDS[prefix] ?? "other") : "other"
}

/** The page of what somebody did something to; `null` where there is none. */
export function auditedPage(object_id: string): string | null {
  switch (auditedKind(object_id)) {
    case "member":
      return `/loyalty/members/${object_id}`
    case "program":
      return `/loyalty/programs/${object_id}`
    case "order":
      return `/orders/${object_id}`
    case "user":
      return `/settings/users/${object_id}`
    case "card":
    case "cardKind":
    case "other":
      return null
  }
}
