import { Badge, Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { TwoMonths } from "../../hooks/api/overview"
import { useFormats } from "../../hooks/use-formats"
import { growthPercent } from "../../lib/overview/growth"
import { Figure } from "../figure"

interface FigureCardProps {
  readonly label: string
  /** The figure itself, ready to be read. */
  readonly figure: string
  /** Where it is one of a month: both, for the percents beside it. */
  readonly months?: TwoMonths
  /** What it is worth, of what it is a part, what it was. */
  readonly children?: ReactNode
  readonly name: string
}

/** One figure of the first page, with what it is to be compared with. */
export function FigureCard({ label, figure, months, children, name }: FigureCardProps) {
  return (
    <Container className="flex flex-col gap-y-1 px-6 py-4" data-testid={`loyalty-figure-${name}`}>
      <Text as="div" size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
        {label}
      </Text>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <Heading level="h2" className="text-2xl tabular-nums">
          <Figure>{figure}</Figure>
        </Heading>
        {months && <Growth months={months} />}
      </div>
      <Text as="div" size="small" leading="compact" className="text-ui-fg-subtle">
        {children}
      </Text>
    </Container>
  )
}

function Growth({ months }: { readonly months: TwoMonths }) {
  const formats = useFormats()
  const percent = growthPercent(months)
  if (percent === null) return null
  return (
    <Badge size="2xsmall" className="tabular-nums">
      <Figure>{formats.signedPercent(percent)}</Figure>
    </Badge>
  )
}
