import type { AdminMember } from "../../hooks/api/types"

/** A closed membership rests, and a merged one can only be read. */
export function mayChange({ status }: Pick<AdminMember, "status">): boolean {
  return status !== "closed" && status !== "merged"
}
