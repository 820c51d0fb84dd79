import { useTranslation } from "react-i18next"
import type { Overview } from "../../hooks/api/overview"
import { useFormats } from "../../hooks/use-formats"
import { BonusFigures } from "./bonus-figures"
import { FigureCard } from "./figure-card"

/** The program in figures: its members, their cards and orders, and their bonuses where it has any. */
export function ProgramFigures({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { members, cards, orders, program } = overview
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <FigureCard
        name="members"
        label={t("overview.members")}
        figure={formats.number(members.active)}
      >
        {t("overview.joined", {
          joined: formats.number(members.joined_this_month),
          before: formats.number(members.joined_last_month),
        })}
      </FigureCard>
      <FigureCard name="cards" label={t("overview.cards")} figure={formats.number(cards.issued)} />
      <FigureCard
        name="orders"
        label={t("overview.orders")}
        figure={formats.percent(orders.this_month.share_percent)}
      >
        {t("overview.ordersOf", {
          members: formats.number(orders.this_month.of_members),
          all: formats.number(orders.this_month.all),
          before: formats.percent(orders.last_month.share_percent),
        })}
      </FigureCard>
      {program.kind === "bonus" && <BonusFigures overview={overview} />}
    </div>
  )
}
