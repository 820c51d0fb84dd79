import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminMember, Program } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import { CardsCell } from "./cards-cell"
import { MemberCell } from "./member-cell"
import { MemberStatusBadge } from "./member-status-badge"

const columns = createDataTableColumnHelper<AdminMember>()

/** What a list of members shows of each: sorted by the day of joining, the balance or the purchases. */
export function useMemberColumns(programs: readonly Program[]) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return useMemo(() => {
    const currencyOf = (program_id: string) =>
      programs.find(({ id }) => id === program_id)?.terms.currency_code ?? null
    const byAmount = {
      enableSorting: true,
      sortAscLabel: t("members.list.sortUp"),
      sortDescLabel: t("members.list.sortDown"),
    }
    return [
      columns.display({
        id: "name",
        header: t("members.list.name"),
        cell: ({ row }) => <MemberCell member={row.original} />,
      }),
      columns.display({
        id: "cards",
        header: t("members.list.card"),
        cell: ({ row }) => <CardsCell cards={row.original.cards} />,
      }),
      columns.display({
        id: "tier",
        header: t("members.list.tier"),
        cell: ({ row }) =>
          row.original.tier ? (
            <Badge size="2xsmall" color="purple" rounded="full">
              {row.original.tier.name}
            </Badge>
          ) : (
            <span className="text-ui-fg-muted">{t("members.list.noTier")}</span>
          ),
      }),
      columns.display({
        id: "status",
        header: t("members.list.status"),
        cell: ({ row }) => <MemberStatusBadge status={row.original.status} />,
      }),
      columns.accessor("balance.available", {
        id: "balance",
        header: t("members.list.balance"),
        cell: ({ getValue }) => <span className="tabular-nums">{formats.bonuses(getValue())}</span>,
        ...byAmount,
      }),
      columns.accessor("cumulative_spend", {
        id: "spend",
        header: t("members.list.spend"),
        cell: ({ getValue, row }) => (
          <span className="tabular-nums">
            {formats.money(getValue(), currencyOf(row.original.program_id))}
          </span>
        ),
        ...byAmount,
      }),
      columns.accessor("joined_at", {
        header: t("members.list.joined"),
        cell: ({ row }) => formats.date(row.original.joined_at),
        enableSorting: true,
        sortAscLabel: t("members.list.sortOld"),
        sortDescLabel: t("members.list.sortNew"),
      }),
    ]
  }, [programs, t, formats])
}
