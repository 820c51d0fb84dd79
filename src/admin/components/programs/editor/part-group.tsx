import { Hint, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface PartGroupProps {
  readonly label: string
  readonly hint: string
  readonly children: ReactNode
}

/** Several fields that make up one setting. */
export function PartGroup({ label, hint, children }: PartGroupProps) {
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-y-3">
      <div>
        <Text size="small" weight="plus" leading="compact">
          {label}
        </Text>
        <Hint>{hint}</Hint>
      </div>
      {children}
    </div>
  )
}
