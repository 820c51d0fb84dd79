import { clx, StatusBadge as MedusaStatusBadge } from "@medusajs/ui"
import type { ComponentPropsWithoutRef } from "react"
import { forwardRef } from "react"

type StatusBadgeProps = ComponentPropsWithoutRef<typeof MedusaStatusBadge>

/** Medusa's badge, with the room after its word on the other side where the language goes from right to left. */
export const StatusBadge = forwardRef<HTMLSpanElement, StatusBadgeProps>(function StatusBadge(
  { className, ...props },
  ref,
) {
  return <MedusaStatusBadge {...props} ref={ref} className={clx("rtl:pl-1 rtl:pr-0", className)} />
})
