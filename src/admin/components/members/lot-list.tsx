import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Lot } from "../../hooks/api/member-parts"
import { useMemberLots } from "../../hooks/api/member-parts"
import { useFormats } from "../../hooks/use-formats"
import { Figure } from "../figure"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"

/** Bonuses that were earned together, in the order in which they are spent. */
export function LotList({ member_id }: { readonly member_id: string }) {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useMemberLots(member_id)
  return (
    <div>
      <Text size="small" leading="compact" weight="plus" className="px-6 pb-1 pt-4">
        {t("members.lots.title")}
      </Text>
      {!data &&
        (error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SectionSkeleton rows={2} />
        ))}
      {data?.lots.length === 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-muted px-6 pb-4 pt-1">
          {t("members.lots.none")}
        </Text>
      )}
      {data && data.lots.length > 0 && (
        <ul
          aria-label={t("members.lots.title")}
          className="divide-ui-border-base divide-y divide-dashed"
        >
          {data.lots.map((lot) => (
            <LotItem key={lot.lot_seq} lot={lot} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className="flex justify-center px-6 pb-4 pt-1">
          <Button
            size="small"
            variant="transparent"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("members.lots.more")}
          </Button>
        </div>
      )}
    </div>
  )
}

function LotItem({ lot }: { readonly lot: Lot }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const left = lot.available + lot.pending + lot.held
  const notes = [
    t("members.lots.earned", {
      kind: t(`entries.kind.${lot.kind}`),
      day: formats.date(lot.earned_at),
    }),
    lot.pending > 0 &&
      (lot.available_from === null
        ? t("members.lots.pendingEvent")
        : t("members.lots.pendingUntil", { day: formats.date(lot.available_from) })),
    lot.held > 0 && t("members.lots.held", { bonuses: formats.bonuses(lot.held) }),
  ].filter((note) => note !== false)
  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" leading="compact">
          {lot.expires_on === null
            ? t("members.lots.forever")
            : t("members.lots.expires", { day: formats.day(lot.expires_on) })}
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {notes.join(" · ")}
        </Text>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-y-0.5">
        <Text size="small" leading="compact" weight="plus" className="tabular-nums">
          <Figure>{formats.bonuses(left)}</Figure>
        </Text>
        {left !== lot.bonuses && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted tabular-nums">
            {t("members.lots.of", { bonuses: formats.bonuses(lot.bonuses) })}
          </Text>
        )}
      </div>
    </li>
  )
}
