import { InformationCircle } from "@medusajs/icons"
import { Text, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

interface SectionRowProps {
  readonly label: string
  /** What the label means, for whoever meets the word for the first time. */
  readonly hint?: string
  readonly children: ReactNode
}

/** A label with its figure, as the dashboard's own sections show them. */
export function SectionRow({ label, hint, children }: SectionRowProps) {
  return (
    <div className="flex items-center justify-between gap-x-4 py-1">
      <dt className="text-ui-fg-subtle flex items-center gap-x-1.5">
        <Text as="span" size="small" leading="compact">
          {label}
        </Text>
        {hint && <HintButton word={label} hint={hint} />}
      </dt>
      <dd className="min-w-0 text-end">
        <Text as="span" size="small" leading="compact" className="tabular-nums">
          {children}
        </Text>
      </dd>
    </div>
  )
}

/** A button, so that the explanation is reached by keyboard and by touch too. */
function HintButton({ word, hint }: { readonly word: string; readonly hint: string }) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Tooltip content={hint} maxWidth={260}>
      <button
        type="button"
        aria-label={t("balance.more", { word })}
        className="text-ui-fg-muted hover:text-ui-fg-subtle focus-visible:shadow-borders-focus rounded-full outline-none transition-fg"
      >
        <InformationCircle />
      </button>
    </Tooltip>
  )
}
