import { useTranslation } from "react-i18next"
import type { Overview } from "../../hooks/api/overview"
import { useFormats } from "../../hooks/use-formats"
import { FigureCard } from "./figure-card"

/** What members have, what they got and spent this month, and what goes soon. */
export function BonusFigures({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { outstanding, earned, spent, expiring, budget, currency_code } = overview
  const worth = (amount: number) =>
    t("overview.worth", { amount: formats.money(amount, currency_code) })
  return (
    <>
      <FigureCard
        name="outstanding"
        label={t("overview.outstanding")}
        figure={formats.bonuses(outstanding.bonuses)}
      >
        {worth(outstanding.amount)}
        {outstanding.pending > 0 &&
          ` · ${t("overview.pending", { bonuses: formats.bonuses(outstanding.pending) })}`}
        {outstanding.debt > 0 &&
          ` · ${t("overview.debt", { bonuses: formats.bonuses(outstanding.debt) })}`}
      </FigureCard>
      <FigureCard
        name="earned"
        label={t("overview.earned")}
        figure={formats.bonuses(earned.this_month)}
        months={earned}
      >
        {t("overview.before", { figure: formats.bonuses(earned.last_month) })}
      </FigureCard>
      <FigureCard
        name="spent"
        label={t("overview.spent")}
        figure={formats.bonuses(spent.this_month)}
        months={spent}
      >
        {t("overview.before", { figure: formats.bonuses(spent.last_month) })}
      </FigureCard>
      <FigureCard
        name="expiring"
        label={t("overview.expiring")}
        figure={formats.bonuses(expiring.bonuses)}
      >
        {worth(expiring.amount)} · {t("overview.until", { day: formats.day(expiring.last_day) })}
      </FigureCard>
      {budget && (
        <FigureCard
          name="budget"
          label={t("overview.budget")}
          figure={formats.percent(Math.floor((budget.earned / budget.bonuses) * 100))}
        >
          {t("overview.budgetOf", {
            earned: formats.bonuses(budget.earned),
            budget: formats.bonuses(budget.bonuses),
          })}
        </FigureCard>
      )}
    </>
  )
}
