import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormats } from "../../hooks/use-formats"
import type { CashAnswer } from "../../lib/till/cash"
import { likelySums } from "../../lib/till/cash"
import { withPadKey } from "../../lib/till/pad-key"
import { TextField } from "../text-field"
import { NumberPad } from "./number-pad"

interface CashGivenProps {
  readonly typed: string
  readonly total: number
  readonly currency_code: string
  readonly answer: CashAnswer
  readonly onTyped: (typed: string) => void
}

/** Cash as it is put on the counter, and what is to be given out of the drawer. */
export function CashGiven({ typed, total, currency_code, answer, onTyped }: CashGivenProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const money = (amount: number) => formats.money(amount, currency_code)
  return (
    <>
      <TextField
        id="loyalty-till-given"
        label={t("till.pay.given")}
        hint={t("till.pay.givenHint")}
        problem={"problem" in answer ? t(`till.pay.${answer.problem}`) : null}
        inputMode="none"
        dir="ltr"
        autoFocus
        value={typed}
        onChange={onTyped}
      />
      <Text
        weight="plus"
        className="text-2xl tabular-nums"
        aria-live="polite"
        data-testid="loyalty-till-change"
      >
        {"change" in answer && t("till.pay.change", { amount: money(answer.change) })}
        {"missing" in answer && t("till.pay.missing", { amount: money(answer.missing) })}
      </Text>
      <div className="flex flex-wrap gap-2">
        {likelySums(total, currency_code).map((sum) => (
          <Button
            key={sum}
            type="button"
            variant="secondary"
            className="h-12 min-w-20"
            onClick={() => {
              onTyped(String(sum))
            }}
          >
            {money(sum)}
          </Button>
        ))}
      </div>
      <NumberPad
        onKey={(key) => {
          onTyped(withPadKey(typed, key))
        }}
      />
    </>
  )
}
