import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TillReturn } from "../../hooks/api/till-sales"
import { useFormats } from "../../hooks/use-formats"
import { SectionRow } from "../section-row"

interface ReturnFiguresProps {
  readonly figures: TillReturn
  /** Other goods were chosen since, and their figures are on their way. */
  readonly isStale: boolean
}

/** What a return brings, before anything is done. */
export function ReturnFigures({ figures, isStale }: ReturnFiguresProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const money = (amount: number) => formats.money(amount, figures.currency_code)
  const { money_back, money_by_hand, bonuses_back, bonuses_taken_back, shortfall } = figures
  const { balance_after, debt_after, by_method = [] } = figures
  return (
    <dl
      className={clx("bg-ui-bg-subtle rounded-lg px-4 py-3", isStale && "opacity-60")}
      aria-live="polite"
      data-testid="loyalty-till-return"
    >
      <SectionRow label={t("till.return.moneyBack")}>{money(money_back)}</SectionRow>
      {money_by_hand !== money_back && (
        <SectionRow label={t("till.return.moneyByHand")} hint={t("till.return.moneyByHandHint")}>
          {money(money_by_hand)}
        </SectionRow>
      )}
      {by_method.map(
        ({ method, amount }) =>
          method !== null && (
            <SectionRow key={method} label={t(`till.return.${method}Back`)}>
              {money(amount)}
            </SectionRow>
          ),
      )}
      {bonuses_back > 0 && (
        <SectionRow label={t("till.return.bonusesBack")}>
          {formats.signedBonuses(bonuses_back)}
        </SectionRow>
      )}
      {bonuses_taken_back > 0 && (
        <SectionRow label={t("till.return.bonusesTakenBack")}>
          {formats.signedBonuses(-bonuses_taken_back)}
        </SectionRow>
      )}
      {shortfall > 0 && (
        <SectionRow label={t("till.return.shortfall")}>{formats.bonuses(shortfall)}</SectionRow>
      )}
      {balance_after !== null && (
        <SectionRow label={t("till.return.balanceAfter")}>
          {formats.bonuses(balance_after)}
        </SectionRow>
      )}
      {debt_after !== null && debt_after > 0 && (
        <SectionRow label={t("till.return.debtAfter")}>{formats.bonuses(debt_after)}</SectionRow>
      )}
    </dl>
  )
}
