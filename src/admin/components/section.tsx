import { clx, Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

interface SectionProps {
  readonly title: string
  /** At the end of the title's line. */
  readonly actions?: ReactNode
  readonly testId?: string
  /** Where a screen has to do without scrolling, as that of a till. */
  readonly isTight?: boolean
  readonly children: ReactNode
}

/** A titled part of a page, as the dashboard's own pages have them. */
export function Section({ title, actions, testId, isTight = false, children }: SectionProps) {
  return (
    <Container className="divide-y p-0" data-testid={testId}>
      <div
        className={clx(
          "flex items-center justify-between gap-x-4 gap-y-2",
          isTight ? "px-4 py-2 sm:px-6" : "flex-wrap px-6 py-4",
        )}
      >
        <Heading level="h2">{title}</Heading>
        {actions && <div className="flex shrink-0 items-center gap-x-2">{actions}</div>}
      </div>
      {children}
    </Container>
  )
}
