import { Button, Text } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ListedSale } from "../../hooks/api/till-sales"
import { SALES_SHOWN, useLastSales } from "../../hooks/api/till-sales"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { TextField } from "../text-field"
import { SaleRow } from "./sale-row"

interface SaleListProps {
  readonly onReceipt: (sale: ListedSale) => void
  readonly onReturn: (sale: ListedSale) => void
}

/** One's own sales first; another one's by the number on its receipt, or by the customer's card. */
export function SaleList({ onReceipt, onReturn }: SaleListProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [typed, setTyped] = useState("")
  const [asked, setAsked] = useState({ q: "", offset: 0 })
  const { data, error, isPending, refetch } = useLastSales(asked.q, asked.offset)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked({ q: typed.trim().replace(/^#/, ""), offset: 0 })
  }
  return (
    <>
      <form onSubmit={submit} noValidate>
        <TextField
          id="loyalty-till-sales-q"
          label={t("till.sales.find")}
          hint={t("till.sales.findHint")}
          autoFocus
          value={typed}
          onChange={setTyped}
        />
      </form>
      {isPending && <SectionSkeleton rows={4} />}
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && data.sales.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle py-6 text-center">
          {asked.q === "" ? t("till.sales.none") : t("till.sales.notFound")}
        </Text>
      )}
      {data && data.sales.length > 0 && (
        <ul aria-label={t("till.sales.title")} className="divide-y">
          {data.sales.map((sale) => (
            <SaleRow
              key={sale.order_id}
              sale={sale}
              onReceipt={() => {
                onReceipt(sale)
              }}
              onReturn={() => {
                onReturn(sale)
              }}
            />
          ))}
        </ul>
      )}
      {data && data.count > SALES_SHOWN && (
        <Pages
          offset={asked.offset}
          count={data.count}
          onTurn={(offset) => {
            setAsked({ ...asked, offset })
          }}
        />
      )}
    </>
  )
}

interface PagesProps {
  readonly offset: number
  readonly count: number
  readonly onTurn: (offset: number) => void
}

function Pages({ offset, count, onTurn }: PagesProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex justify-between gap-x-2">
      <Button
        variant="secondary"
        className="h-11"
        disabled={offset === 0}
        onClick={() => {
          onTurn(offset - SALES_SHOWN)
        }}
      >
        {t("till.sales.newer")}
      </Button>
      <Button
        variant="secondary"
        className="h-11"
        disabled={offset + SALES_SHOWN >= count}
        onClick={() => {
          onTurn(offset + SALES_SHOWN)
        }}
      >
        {t("till.sales.older")}
      </Button>
    </div>
  )
}
