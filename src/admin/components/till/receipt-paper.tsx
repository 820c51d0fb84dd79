import type { Ref } from "react"
import { useMemo } from "react"
import type { PrintedReceipt } from "../../hooks/api/till-sales"
import type { Formats } from "../../lib/locale/formats"
import { adminLocale, createFormats } from "../../lib/locale/formats"
import { RECEIPT_STYLES } from "../../lib/till/print-on-roll"
import { textDirection } from "../../lib/till/text-direction"
import { JoinCode } from "./join-code"

interface ReceiptPaperProps {
  readonly receipt: PrintedReceipt
  readonly paper?: Ref<HTMLDivElement>
}

/** A receipt as it comes out of the printer, in the language and the words of the merchant. */
export function ReceiptPaper({ receipt, paper }: ReceiptPaperProps) {
  const { locale, currency_code, labels, loyalty, join } = receipt
  const formats = useMemo(() => createFormats(adminLocale(locale, navigator.languages)), [locale])
  const money = (amount: number) => formats.money(amount, currency_code)
  return (
    <div
      ref={paper}
      className="loyalty-receipt"
      lang={locale}
      dir={textDirection(locale)}
      data-testid="loyalty-receipt"
    >
      <style>{RECEIPT_STYLES}</style>
      {receipt.header !== "" && <p>{receipt.header}</p>}
      <p>
        {labels.receipt} #{receipt.number}
      </p>
      <p>{formats.moment(receipt.sold_at)}</p>
      <hr />
      <Goods receipt={receipt} formats={formats} />
      <hr />
      <div>
        {receipt.totals.map(({ name, label, amount }) => (
          <Row key={name} label={label} value={money(amount)} isSum={name === "total"} />
        ))}
      </div>
      {loyalty && (
        <>
          <hr />
          <div>
            {loyalty.lines.map(({ name, label, amount, expires_on }) => (
              <Row
                key={name}
                label={expires_on === null ? label : `${label} ${formats.day(expires_on)}`}
                value={formats.bonuses(amount)}
              />
            ))}
          </div>
        </>
      )}
      {join && (
        <>
          <hr />
          <p>{join.prompt}</p>
          <JoinCode url={join.url} />
        </>
      )}
      {receipt.footer !== "" && (
        <>
          <hr />
          <p>{receipt.footer}</p>
        </>
      )}
    </div>
  )
}

interface GoodsProps {
  readonly receipt: PrintedReceipt
  readonly formats: Formats
}

function Goods({ receipt, formats }: GoodsProps) {
  const money = (amount: number) => formats.money(amount, receipt.currency_code)
  return (
    <ul>
      {receipt.lines.map((line, at) => (
        <li key={at}>
          <div>{line.title}</div>
          <Row
            label={`${formats.number(line.quantity)} × ${money(line.unit_price)}`}
            value={money(line.total)}
          />
          {line.returned_quantity > 0 && (
            <Row
              label={receipt.labels.returned ?? ""}
              value={`−${formats.number(line.returned_quantity)}`}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

interface RowProps {
  readonly label: string
  readonly value: string
  readonly isSum?: boolean
}

function Row({ label, value, isSum = false }: RowProps) {
  return (
    <div className={`loyalty-receipt-row${isSum ? " loyalty-receipt-sum" : ""}`}>
      <span>{label}</span>
      <span>{value}</span>
    </div>
  )
}
