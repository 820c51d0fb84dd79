import { Button, Hint, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { PaymentMethod } from "../../hooks/api/till-types"
import type { Till } from "../../hooks/till/use-till"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/shop/error-in-words"
import { cashAnswer, paymentTold } from "../../lib/till/cash"
import { CashGiven } from "./cash-given"
import { TillDrawer } from "./till-drawer"
import { WaysToPay } from "./ways-to-pay"

interface PayDrawerProps {
  readonly till: Till
  readonly currency_code: string
}

/** Takes the money: cash with its change, or a card on the terminal. Pressed twice it is one sale. */
export function PayDrawer({ till, currency_code }: PayDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const [method, setMethod] = useState<PaymentMethod>("cash")
  const [typed, setTyped] = useState("")
  const total = till.totals?.to_pay ?? 0
  // What bonuses have paid in full needs neither cash nor a card.
  const isCounted = method === "cash" && total > 0
  const cash = cashAnswer(typed, total, currency_code)
  const { isPaying, problem } = till.state
  const isMissing = isCounted && "missing" in cash
  const isUnread = isCounted && "problem" in cash
  const pay = () => {
    if (isMissing || isUnread) return
    till.desk.pay(total > 0 ? paymentTold(method, typed) : null)
  }
  return (
    <TillDrawer
      title={t("till.pay.title")}
      description={t("till.pay.hint")}
      // What is being paid can only be tried again: nobody knows whether it was sold.
      onClose={isPaying ? () => undefined : till.close}
      onSubmit={pay}
      foot={
        <>
          {!isPaying && (
            <Button variant="secondary" type="button" onClick={till.close}>
              {t("till.pay.cancel")}
            </Button>
          )}
          <Button
            key={isCounted ? "cash" : "other"}
            type="submit"
            autoFocus={!isCounted}
            className="flex-1"
            isLoading={till.state.isBusy}
            disabled={isMissing || isUnread}
          >
            {isPaying && problem !== null
              ? t("till.problem.again")
              : t("till.pay.confirm", { amount: formats.money(total, currency_code) })}
          </Button>
        </>
      }
    >
      <Text className="text-3xl font-semibold tabular-nums leading-9">
        {formats.money(total, currency_code)}
      </Text>
      {total > 0 && <WaysToPay method={method} onChange={setMethod} />}
      {isCounted && (
        <CashGiven
          typed={typed}
          total={total}
          currency_code={currency_code}
          answer={cash}
          onTyped={setTyped}
        />
      )}
      {method !== "cash" && (
        <Text className="text-ui-fg-subtle">{t(`till.pay.${method}Hint`)}</Text>
      )}
      <div role="alert">
        {problem !== null && (
          <Hint variant="error">
            {errorInWords(problem, t)} {isPaying && t("till.pay.lost")}
          </Hint>
        )}
      </div>
    </TillDrawer>
  )
}
