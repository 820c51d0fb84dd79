import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FoundRowProps {
  readonly title: string
  readonly hint: string
  readonly figure?: ReactNode
  readonly onChoose: () => void
}

/** One of several, as wide as a thumb needs it. */
export function FoundRow({ title, hint, figure, onChoose }: FoundRowProps) {
  return (
    <li>
      <button
        type="button"
        onClick={onChoose}
        className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg flex min-h-12 w-full items-center justify-between gap-x-4 px-4 py-2 text-start outline-none sm:px-6"
      >
        <span className="min-w-0">
          <Text as="span" size="small" weight="plus" className="block">
            {title}
          </Text>
          <Text as="span" size="small" className="text-ui-fg-subtle block">
            {hint}
          </Text>
        </span>
        <Text as="span" size="small" className="tabular-nums">
          {figure}
        </Text>
      </button>
    </li>
  )
}
