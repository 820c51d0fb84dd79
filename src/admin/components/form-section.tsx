import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FormSectionProps {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}

/** Inputs of one topic, under its name. */
export function FormSection({ title, hint, children }: FormSectionProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-y-4">
      <div>
        <Heading level="h2">{title}</Heading>
        {hint && (
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        )}
      </div>
      {children}
    </section>
  )
}
