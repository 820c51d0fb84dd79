import { Button, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Balance } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import { SectionRow } from "../section-row"

interface BalanceFiguresProps {
  readonly balance: Balance
  /** Absent where nothing may be adjusted. */
  readonly onAdjust?: () => void
}

/** What the member can spend now, and where the rest of it is. */
export function BalanceFigures({ balance, onAdjust }: BalanceFiguresProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const next = balance.expiring[0]

  return (
    <div className="px-6 py-4">
      <div className="mb-3 flex items-start justify-between gap-x-4">
        <div>
          <Text size="small" leading="compact" weight="plus">
            {t("balance.available")}
          </Text>
          <Heading level="h1" className="mt-1 tabular-nums" data-testid="loyalty-available">
            {formats.bonuses(balance.available)}
          </Heading>
        </div>
        {onAdjust && (
          <Button size="small" variant="secondary" onClick={onAdjust}>
            {t("adjust.open")}
          </Button>
        )}
      </div>
      <dl>
        <SectionRow label={t("balance.pending")} hint={t("balance.pendingHint")}>
          {formats.bonuses(balance.pending)}
        </SectionRow>
        <SectionRow label={t("balance.held")} hint={t("balance.heldHint")}>
          {formats.bonuses(balance.held)}
        </SectionRow>
        {balance.debt > 0 && (
          <SectionRow label={t("balance.debt")} hint={t("balance.debtHint")}>
            <span className="text-ui-fg-error">{formats.bonuses(balance.debt)}</span>
          </SectionRow>
        )}
        <SectionRow label={t("balance.expiry")}>
          {next
            ? t("balance.expiryValue", {
                bonuses: formats.bonuses(next.bonuses),
                day: formats.day(next.expires_on),
              })
            : t("balance.noExpiry")}
        </SectionRow>
      </dl>
    </div>
  )
}
