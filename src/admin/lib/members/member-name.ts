import type { AdminMember } from "../../hooks/api/types"
import { fullName } from "./person-name"

/** As people call the member: by name, else by what they write to; `null` where nothing is known. */
export function memberName({ customer, phone }: Pick<AdminMember, "customer" | "phone">) {
  const name = customer && fullName(customer)
  return name || customer?.email || phone || customer?.phone || null
}
