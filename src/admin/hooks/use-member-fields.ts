import { useMemo } from "react"
import { mayEdit, maySee } from "../../domain/attributes/access"
import { useAttributes } from "./api/attributes"
import { useOwnRole } from "./api/staff"

const NONE = [] as const

/** The customer fields that the signed-in user sees, and those that he fills in. */
export function useMemberFields() {
  const attributes = useAttributes()
  const role = useOwnRole()
  const viewer = role.data?.role
  const known = attributes.data?.attributes
  const fields = useMemo(() => {
    if (!viewer || !known) return { seen: NONE, edited: NONE }
    return {
      seen: known.filter((field) => maySee(field, viewer)),
      edited: known.filter((field) => mayEdit(field, viewer)),
    }
  }, [known, viewer])
  return { ...fields, isPending: attributes.isPending || role.isPending }
}
