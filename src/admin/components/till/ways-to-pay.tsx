import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface WaysToPayProps {
  readonly isCash: boolean
  readonly onChange: (isCash: boolean) => void
}

export function WaysToPay({ isCash, onChange }: WaysToPayProps) {
  const { t } = useTranslation("loyaltyProgram")
  const way = (label: string, isChosen: boolean, chosen: boolean) => (
    <Button
      type="button"
      variant={isChosen ? "primary" : "secondary"}
      className="h-12 w-full"
      aria-pressed={isChosen}
      onClick={() => {
        onChange(chosen)
      }}
    >
      {label}
    </Button>
  )
  return (
    <div className="grid grid-cols-2 gap-2" role="group" aria-label={t("till.pay.way")}>
      {way(t("till.pay.cash"), isCash, true)}
      {way(t("till.pay.card"), !isCash, false)}
    </div>
  )
}
