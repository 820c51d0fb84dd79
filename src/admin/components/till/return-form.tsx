import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ListedSale, ReturnedLine } from "../../hooks/api/till-sales"
import { useReturnGoods, useReturnPreview, useSaleDetails } from "../../hooks/api/till-sales"
import { useTakingBack } from "../../hooks/till/use-taking-back"
import { useFormats } from "../../hooks/use-formats"
import type { Returned } from "../../lib/till/return-lines"
import { allReturned, linesToReturn } from "../../lib/till/return-lines"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { ReturnDrawer } from "./return-drawer"
import { ReturnRow } from "./return-row"

interface ReturnFormProps {
  readonly sale: ListedSale
  readonly onBack: () => void
  readonly onClose: () => void
}

interface Goods {
  readonly lines: readonly ReturnedLine[]
}

/** Goods of a sale that come back: which and how many. */
export function ReturnForm({ sale, onBack, onClose }: ReturnFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [returned, setReturned] = useState<Returned>({})
  const lines = linesToReturn(returned)
  const preview = useReturnPreview(sale.order_id, lines)
  const { begin, takeBack, isPending, error } = useTakingBack<Goods>(
    useReturnGoods(sale.order_id),
    onBack,
  )
  return (
    <ReturnDrawer
      title={t("till.return.title", { number: sale.display_id })}
      description={t("till.return.hint")}
      isChosen={lines.length > 0}
      todo={t("till.return.choose")}
      preview={preview}
      isPending={isPending}
      error={error}
      onSubmit={() => {
        takeBack({ lines })
      }}
      onBack={onBack}
      onClose={onClose}
    >
      <PaidHow sale={sale} />
      <GoodsSold
        sale={sale}
        returned={returned}
        onChange={(next) => {
          setReturned(next)
          begin()
        }}
      />
      {lines.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("till.return.chooseHint")}
        </Text>
      )}
    </ReturnDrawer>
  )
}

/** "Paid: Cash €980.00". What was paid on the web is not told: it goes back by itself. */
function PaidHow({ sale: { payments, currency_code } }: { readonly sale: ListedSale }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const ways = payments.flatMap(({ method, amount }) =>
    method === null ? [] : `${t(`till.pay.${method}`)} ${formats.money(amount, currency_code)}`,
  )
  if (ways.length === 0) return null
  return <Text size="small">{t("till.return.paid", { ways: ways.join(" · ") })}</Text>
}

interface GoodsSoldProps {
  readonly sale: ListedSale
  readonly returned: Returned
  readonly onChange: (returned: Returned) => void
}

function GoodsSold({ sale, returned, onChange }: GoodsSoldProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = useSaleDetails(sale.order_id)
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!data) return <SectionSkeleton rows={3} />
  return (
    <>
      <ul aria-label={t("till.return.lines")} className="divide-y">
        {data.lines.map((line) => (
          <ReturnRow
            key={line.item_id}
            line={line}
            currency_code={sale.currency_code}
            quantity={returned[line.item_id] ?? 0}
            onChange={(quantity) => {
              onChange({ ...returned, [line.item_id]: quantity })
            }}
          />
        ))}
      </ul>
      <Button
        type="button"
        variant="secondary"
        className="h-11 self-start"
        onClick={() => {
          onChange(allReturned(data.lines))
        }}
      >
        {t("till.return.all")}
      </Button>
    </>
  )
}
