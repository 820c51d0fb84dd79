import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProgramKind } from "../../../domain/program/program-kind"
import type { ProgramTerms } from "../../../domain/program/terms"
import { useFormats } from "../../hooks/use-formats"
import type { OrderPreview } from "../../lib/programs/order-preview"
import { previewOrder } from "../../lib/programs/order-preview"
import { NumberField } from "./fields/number-field"

interface OrderPreviewPanelProps {
  /** `null`: something typed makes no sense yet. */
  readonly terms: ProgramTerms | null
  readonly kind: ProgramKind
}

const AMOUNT_MAX = 1_000_000_000

/** What an order of so much means to a member, by the rules that will reckon the real one. */
export function OrderPreviewPanel({ terms, kind }: OrderPreviewPanelProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [amount, setAmount] = useState(100)
  const [now] = useState(Date.now)
  const typed = amount > 0 && amount <= AMOUNT_MAX
  return (
    <section className="flex flex-col gap-y-3" data-testid="loyalty-order-preview">
      <Text as="p" size="small" weight="plus">
        {t("programs.preview.title")}
      </Text>
      <NumberField
        id="loyalty-preview-amount"
        label={t("programs.preview.amount")}
        problem={typed ? null : t("programs.problems.money")}
        value={amount}
        onChange={(value) => {
          setAmount(value ?? Number.NaN)
        }}
        {...(terms && { unit: terms.currency_code.toUpperCase() })}
      />
      <div aria-live="polite" className="flex flex-col gap-y-2">
        {terms && typed ? (
          previewOrder(terms, kind, amount, now).map((preview) => (
            <PreviewLine
              key={preview.tier?.handle ?? ""}
              preview={preview}
              kind={kind}
              amount={amount}
              currency_code={terms.currency_code}
            />
          ))
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            {t("programs.preview.unknown")}
          </Text>
        )}
      </div>
    </section>
  )
}

interface PreviewLineProps {
  readonly preview: OrderPreview
  readonly kind: ProgramKind
  readonly amount: number
  readonly currency_code: string
}

function PreviewLine({ preview, kind, amount, currency_code }: PreviewLineProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const figures = {
    amount: formats.money(amount, currency_code),
    earns: formats.bonuses(preview.earns),
    most: formats.money(preview.may_pay_amount, currency_code),
    pays: formats.money(preview.pays, currency_code),
  }
  return (
    <Text as="p" size="small" className="text-ui-fg-subtle">
      {preview.tier && <strong className="text-ui-fg-base">{preview.tier.name}: </strong>}
      {kind === "discount"
        ? t("programs.preview.discount", figures)
        : t("programs.preview.bonus", figures)}
    </Text>
  )
}
