import { Button, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { CARD_STATUSES } from "../../../domain/cards/card-state"
import { useCardBatches } from "../../hooks/api/card-batches"
import { useCardKinds } from "../../hooks/api/card-kinds"
import type { CardBatch, CardKind } from "../../hooks/api/card-types"
import { useFormats } from "../../hooks/use-formats"
import { PAGE_SIZE, useListState } from "../../hooks/use-list-state"
import { ListTable } from "../list-table"
import { BatchMenu } from "./batch-menu"
import { ImportCardsModal } from "./import-cards-modal"
import { cardsOf } from "./making-progress"
import { StatusBadge } from "../status-badge"

const FILTERS = ["card_kind_id"] as const

/** Batches, the newest first, with what has become of their cards. */
export function BatchTable() {
  const { t } = useTranslation("loyaltyProgram")
  const list = useListState(FILTERS)
  const [isImporting, setIsImporting] = useState(false)
  const { data: kinds = [] } = useCardKinds()
  const kindFilter = list.state.filters.card_kind_id
  const batches = useCardBatches({
    limit: PAGE_SIZE,
    offset: list.state.page * PAGE_SIZE,
    ...(typeof kindFilter === "string" && { card_kind_id: kindFilter }),
  })
  return (
    <>
      <ListTable<CardBatch>
        title={t("cardsPage.batches.title")}
        list={{ ...list, search: undefined, sorting: undefined }}
        columns={useBatchColumns(kinds)}
        filters={[
          {
            id: "card_kind_id",
            type: "radio",
            label: t("cardsPage.list.kind"),
            options: kinds.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        rows={batches.data?.batches}
        count={batches.data?.count ?? 0}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/loyalty/cards?batch_id="${id}"`}
        actions={
          <Button
            size="small"
            variant="secondary"
            onClick={() => {
              setIsImporting(true)
            }}
          >
            {t("cardsPage.import.open")}
          </Button>
        }
        emptyState={{
          empty: {
            heading: t("cardsPage.batches.none"),
            description: t("cardsPage.batches.noneHint"),
          },
          filtered: { heading: t("cardsPage.batches.none") },
        }}
        error={batches.error}
        onRetry={() => void batches.refetch()}
      />
      {isImporting && (
        <ImportCardsModal
          kinds={kinds}
          onClose={() => {
            setIsImporting(false)
          }}
        />
      )}
    </>
  )
}

const column = createDataTableColumnHelper<CardBatch>()

function useBatchColumns(kinds: readonly CardKind[]) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return useMemo(() => {
    const nameOf = (batch: CardBatch) =>
      kinds.find(({ id }) => id === batch.card_kind_id)?.name ?? "–"
    const statesOf = ({ statuses }: CardBatch) =>
      CARD_STATUSES.flatMap((status) => {
        const cards = statuses[status]
        return cards ? [`${t(`cards.status.${status}`)}: ${formats.number(cards)}`] : []
      }).join(" · ")
    return [
      column.accessor("created_at", {
        header: t("cardsPage.batches.made"),
        cell: ({ getValue }) => formats.moment(getValue()),
      }),
      column.accessor("card_kind_id", {
        header: t("cardsPage.list.kind"),
        cell: ({ row }) => nameOf(row.original),
      }),
      column.accessor("source", {
        header: t("cardsPage.batches.source"),
        cell: ({ row }): string => t(`cardsPage.source.${row.original.source}`),
      }),
      column.accessor("count", {
        header: t("cardsPage.batches.cards"),
        cell: ({ getValue }) => formats.number(getValue()),
      }),
      column.display({
        id: "state",
        header: t("cardsPage.batches.state"),
        cell: ({ row: { original } }) =>
          original.is_complete ? (
            statesOf(original)
          ) : (
            <StatusBadge color="orange">
              {t("cardsPage.make.progress", {
                made: formats.number(cardsOf(original)),
                wanted: formats.number(original.count),
              })}
            </StatusBadge>
          ),
      }),
      column.display({
        id: "actions",
        header: "",
        cell: ({ row: { original } }) => <BatchMenu batch={original} name={nameOf(original)} />,
      }),
    ]
  }, [t, formats, kinds])
}
