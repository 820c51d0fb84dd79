import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { PAYMENT_METHODS } from "../../../domain/till/taken-payment"
import type { PaymentMethod } from "../../hooks/api/till-types"

interface WaysToPayProps {
  readonly method: PaymentMethod
  readonly onChange: (method: PaymentMethod) => void
}

export function WaysToPay({ method, onChange }: WaysToPayProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="grid grid-cols-3 gap-2" role="group" aria-label={t("till.pay.way")}>
      {PAYMENT_METHODS.map((one) => (
        <Button
          key={one}
          type="button"
          variant={one === method ? "primary" : "secondary"}
          className="h-12 w-full"
          aria-pressed={one === method}
          onClick={() => {
            onChange(one)
          }}
        >
          {t(`till.pay.${one}`)}
        </Button>
      ))}
    </div>
  )
}
