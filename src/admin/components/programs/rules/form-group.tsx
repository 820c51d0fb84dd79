import { Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FormGroupProps {
  readonly title: string
  readonly children: ReactNode
}

/** Fields of one matter, under its name. */
export function FormGroup({ title, children }: FormGroupProps) {
  return (
    <section className="border-ui-border-base flex flex-col gap-y-4 border-t pt-4">
      <Heading level="h3">{title}</Heading>
      {children}
    </section>
  )
}
