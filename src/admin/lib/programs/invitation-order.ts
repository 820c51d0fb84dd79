import type { InvitationOrder } from "../../hooks/api/invitations"

export interface InvitationDraft {
  readonly count: number
  readonly uses: number
  readonly expires_on: string | null
  readonly note: string
}

export type CheckedInvitations =
  | { readonly ok: true; readonly order: InvitationOrder }
  | { readonly ok: false; readonly wrong: readonly ("count" | "uses")[] }

const MAX = { count: 1_000, uses: 1_000_000 } as const

/** What is wrong with an order of codes; else how it is sent. */
export function checkInvitations(draft: InvitationDraft): CheckedInvitations {
  const wrong = (["count", "uses"] as const).filter((key) => {
    const value = draft[key]
    return !Number.isInteger(value) || value < 1 || value > MAX[key]
  })
  if (wrong.length > 0) return { ok: false, wrong }
  const { count, uses, expires_on } = draft
  const note = draft.note.trim()
  return {
    ok: true,
    order: {
      count,
      uses,
      ...(expires_on !== null && { expires_on }),
      ...(note !== "" && { note }),
    },
  }
}
