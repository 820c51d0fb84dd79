import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Dealing } from "../../hooks/api/self-dealing"
import { useFormats } from "../../hooks/use-formats"
import { Figure } from "../figure"

const column = createDataTableColumnHelper<Dealing>()

/** Who did how much for whom, and which part of his work that is. */
export function useDealingColumns(
  staff: ReadonlyMap<string, string>,
  members: ReadonlyMap<string, string>,
) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return useMemo(
    () => [
      column.accessor("actor_id", {
        header: t("reports.selfDealing.who"),
        cell: ({ getValue }) => <span>{staff.get(getValue()) ?? t("staff.audit.key")}</span>,
      }),
      column.accessor("customer_id", {
        header: t("reports.selfDealing.member"),
        cell: ({ getValue }) => members.get(getValue()) ?? "–",
      }),
      column.accessor("actions", {
        header: t("reports.selfDealing.actions"),
        cell: ({ row: { original: dealing } }) => (
          <span>
            {t("reports.selfDealing.counts", {
              adjustments: formats.number(dealing.adjustments),
              cards: formats.number(dealing.cards_issued),
              redemptions: formats.number(dealing.redemptions),
            })}
          </span>
        ),
      }),
      column.accessor("bonuses_given", {
        header: t("reports.selfDealing.given"),
        headerAlign: "right",
        align: "right",
        cell: ({ getValue }) => <Figure>{formats.signedBonuses(getValue())}</Figure>,
      }),
      column.accessor("bonuses_taken", {
        header: t("reports.selfDealing.taken"),
        headerAlign: "right",
        align: "right",
        cell: ({ getValue }) => <Figure>{formats.signedBonuses(-getValue())}</Figure>,
      }),
      column.accessor("share_percent", {
        header: t("reports.selfDealing.share"),
        headerAlign: "right",
        align: "right",
        cell: ({ getValue }) => formats.percent(getValue()),
      }),
      column.accessor("last_at", {
        header: t("reports.selfDealing.last"),
        cell: ({ getValue }) => formats.date(getValue()),
      }),
    ],
    [t, formats, staff, members],
  )
}
