import type { ReactNode } from "react"
import type { StaffPermission } from "../../domain/staff/permissions"
import { useMay } from "../hooks/api/staff"

interface PermittedProps {
  readonly to: StaffPermission
  readonly children: ReactNode
}

/** Shows its children to whoever may do it, and nothing to anybody else. */
export function Permitted({ to, children }: PermittedProps) {
  return useMay(to) === true ? children : null
}
