import { Button, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { CARD_STATUSES } from "../../../domain/cards/card-state"
import { useCardBatches } from "../../hooks/api/card-batches"
import { useCardKinds } from "../../hooks/api/card-kinds"
import type { CardKind, StaffCard } from "../../hooks/api/card-types"
import type { CardsFilter } from "../../hooks/api/cards"
import { useCards } from "../../hooks/api/cards"
import type { Formats } from "../../lib/locale/formats"
import { useFormats } from "../../hooks/use-formats"
import { useListState } from "../../hooks/use-list-state"
import { numberOf } from "../../lib/cards/scanned-card"
import { ListTable } from "../list-table"
import { CardStatusBadge } from "../card-status-badge"

const FILTERS = ["status", "card_kind_id", "batch_id"] as const
/** So many of the newest batches can be chosen among; older ones are led to from their list. */
const BATCHES_OFFERED = 50

/** All cards by their numbers. What is typed or scanned is how a number begins. */
export function CardTable() {
  const { t } = useTranslation("loyaltyProgram")
  const list = useListState(FILTERS)
  const kinds = useCardKinds()
  const cards = useCards(filterOf(list.state), { enabled: true })
  const columns = useCardColumns(kinds.data ?? [])
  return (
    <ListTable<StaffCard>
      title={t("cardsPage.list.title")}
      list={{ ...list, sorting: undefined }}
      columns={columns}
      filters={useCardFilters(kinds.data ?? [])}
      rows={cards.data}
      count={null}
      getRowId={({ id }) => id}
      rowHref={({ id }) => `/loyalty/cards/${id}`}
      searchPlaceholder={t("cardsPage.list.search")}
      emptyState={{
        empty: {
          heading: t("cardsPage.list.none"),
          description: t("cardsPage.list.noneHint"),
        },
        filtered: {
          heading: t("cardsPage.list.noneFound"),
          description: t("cardsPage.list.noneFoundHint"),
        },
      }}
      error={cards.error}
      onRetry={() => void cards.refetch()}
      footer={
        cards.hasNextPage && (
          <div className="flex justify-center border-t px-6 py-4">
            <Button
              size="small"
              variant="secondary"
              isLoading={cards.isFetchingNextPage}
              onClick={() => void cards.fetchNextPage()}
            >
              {t("cardsPage.list.more")}
            </Button>
          </div>
        )
      }
    />
  )
}

function filterOf({ q, filters }: ReturnType<typeof useListState>["state"]): CardsFilter {
  const text = (id: string) => (typeof filters[id] === "string" ? filters[id] : undefined)
  const search = q.trim()
  return {
    number: search === "" ? undefined : (numberOf(search) ?? search).slice(0, 32),
    status: text("status"),
    card_kind_id: text("card_kind_id"),
    batch_id: text("batch_id"),
  }
}

function useCardFilters(kinds: readonly CardKind[]) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const batches = useCardBatches({ limit: BATCHES_OFFERED, offset: 0 })
  const kindName = (id: string) => kinds.find((kind) => kind.id === id)?.name ?? ""
  return [
    {
      id: "status",
      type: "radio" as const,
      label: t("cardsPage.list.status"),
      options: CARD_STATUSES.map((value) => ({ value, label: t(`cards.status.${value}`) })),
    },
    {
      id: "card_kind_id",
      type: "radio" as const,
      label: t("cardsPage.list.kind"),
      options: kinds.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      id: "batch_id",
      type: "radio" as const,
      label: t("cardsPage.list.batch"),
      options: (batches.data?.batches ?? []).map(({ id, card_kind_id, created_at, count }) => ({
        value: id,
        label: `${kindName(card_kind_id)} · ${formats.moment(created_at)} · ${formats.number(count)}`,
      })),
    },
  ]
}

const column = createDataTableColumnHelper<StaffCard>()

function useCardColumns(kinds: readonly CardKind[]) {
  const { t } = useTranslation("loyaltyProgram")
  const formats: Formats = useFormats()
  return useMemo(
    () => [
      column.accessor("number", {
        header: t("cardsPage.list.number"),
        cell: ({ getValue }) => (
          <Text size="small" family="mono" dir="ltr">
            {getValue()}
          </Text>
        ),
      }),
      column.accessor("status", {
        header: t("cardsPage.list.status"),
        cell: ({ getValue }) => <CardStatusBadge status={getValue()} />,
      }),
      column.accessor("card_kind_id", {
        header: t("cardsPage.list.kind"),
        cell: ({ getValue }) => kinds.find(({ id }) => id === getValue())?.name ?? "–",
      }),
      column.accessor("issued_at", {
        header: t("cardsPage.list.issued"),
        cell: ({ getValue }) => dayOr(getValue(), formats.date),
      }),
      column.accessor("expires_on", {
        header: t("cardsPage.list.expires"),
        cell: ({ getValue }) => dayOr(getValue(), formats.day),
      }),
    ],
    [t, formats, kinds],
  )
}

function dayOr(day: string | null, format: (day: string) => string): string {
  return day === null ? "–" : format(day)
}
