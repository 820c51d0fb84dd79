import type { AdminMember } from "../hooks/api/types"

/** As people call the member: by name, else by what they write to; `null` where nothing is known. */
export function memberName({ customer, phone }: Pick<AdminMember, "customer" | "phone">) {
  const name = [customer?.first_name, customer?.last_name].filter(Boolean).join(" ")
  return name || customer?.email || phone || customer?.phone || null
}
