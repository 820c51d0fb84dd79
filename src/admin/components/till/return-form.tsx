import { Button, Hint, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ListedSale } from "../../hooks/api/till-sales"
import { useReturnGoods, useReturnPreview, useSaleDetails } from "../../hooks/api/till-sales"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/error-in-words"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { refusalOf } from "../../lib/refusal"
import type { Returned } from "../../lib/till/return-lines"
import { allReturned, linesToReturn, withReturned } from "../../lib/till/return-lines"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { ReturnFigures } from "./return-figures"
import { ReturnRow } from "./return-row"
import { TillDrawer } from "./till-drawer"

interface ReturnFormProps {
  readonly sale: ListedSale
  readonly onBack: () => void
  readonly onClose: () => void
}

/** Goods that come back: which and how many, what that brings, and only then the button that does it. */
export function ReturnForm({ sale, onBack, onClose }: ReturnFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const form = useReturn(sale, onBack)
  const { preview, lines } = form
  const money_back = preview.data && formats.money(preview.data.money_back, sale.currency_code)
  return (
    <TillDrawer
      title={t("till.return.title", { number: sale.display_id })}
      description={t("till.return.hint")}
      onClose={onClose}
      onSubmit={form.submit}
      foot={
        <>
          <Button variant="secondary" type="button" onClick={onBack}>
            {t("till.sales.back")}
          </Button>
          <Button
            type="submit"
            className="flex-1"
            disabled={lines.length === 0 || preview.isFetching || preview.error !== null}
            isLoading={form.isPending}
          >
            {money_back && lines.length > 0
              ? t("till.return.confirm", { amount: money_back })
              : t("till.return.choose")}
          </Button>
        </>
      }
    >
      <GoodsSold sale={sale} returned={form.returned} onChange={form.change} />
      {lines.length > 0 && preview.data && (
        <ReturnFigures figures={preview.data} isStale={preview.isFetching} />
      )}
      {lines.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("till.return.chooseHint")}
        </Text>
      )}
      <div role="alert">
        {form.error !== null && <Hint variant="error">{errorInWords(form.error, t)}</Hint>}
      </div>
    </TillDrawer>
  )
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
            onChange={(change) => {
              onChange(withReturned(returned, line, change))
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

/** What was chosen, what it brings, and its key: the same goods again after a lost answer are the same return. */
function useReturn(sale: ListedSale, onDone: () => void) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const [returned, setReturned] = useState<Returned>({})
  const [key, setKey] = useState(newIdempotencyKey)
  const lines = linesToReturn(returned)
  const preview = useReturnPreview(sale.order_id, lines)
  const giveBack = useReturnGoods(sale.order_id)
  return {
    returned,
    lines,
    preview,
    isPending: giveBack.isPending,
    error: giveBack.error ?? (lines.length > 0 ? preview.error : null),
    change: (next: Returned) => {
      setReturned(next)
      setKey(newIdempotencyKey())
      giveBack.reset()
    },
    submit: () => {
      if (lines.length === 0 || giveBack.isPending || preview.isFetching) return
      giveBack.mutate(
        { idempotency_key: key, lines },
        {
          onSuccess: (answer) => {
            toast.success(
              t("till.return.done", {
                amount: formats.money(answer.return.money_back, sale.currency_code),
              }),
            )
            onDone()
          },
          // A key that was refused is free for the next try.
          onError: (error) => {
            if (refusalOf(error)) setKey(newIdempotencyKey())
          },
        },
      )
    },
  }
}
