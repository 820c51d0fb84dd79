import { Button } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useReceipt } from "../../hooks/api/till-sales"
import { printOnRoll } from "../../lib/till/print-on-roll"
import { LoadError } from "../load-error"
import { Section } from "../section"
import { SectionSkeleton } from "../section-skeleton"
import { ReceiptPaper } from "./receipt-paper"

interface ReceiptSectionProps {
  readonly order_id: string
}

/** The receipt on the screen, and the way to the printer. */
export function ReceiptSection({ order_id }: ReceiptSectionProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const paper = useRef<HTMLDivElement>(null)
  const { data: receipt, error, refetch, isPending } = useReceipt(order_id, i18n.language)
  return (
    <Section
      title={t("till.receipt.title")}
      actions={
        receipt && (
          <Button
            variant="secondary"
            className="h-11"
            onClick={() => {
              if (paper.current) printOnRoll(paper.current)
            }}
          >
            {t("till.receipt.print")}
          </Button>
        )
      }
    >
      {isPending && <SectionSkeleton rows={4} />}
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {receipt && (
        <div className="overflow-x-auto p-4">
          <ReceiptPaper receipt={receipt} paper={paper} />
        </div>
      )}
    </Section>
  )
}
