import { Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useOrderNumbers } from "../hooks/api/orders"
import type { Entry } from "../hooks/api/types"
import { useFormats } from "../hooks/use-formats"
import { entryEffect } from "../lib/members/entry-effect"
import { AdminLink } from "./admin-link"
import { Figure } from "./figure"

interface EntryListProps {
  /** What the list is called to a screen reader. */
  readonly label: string
  readonly entries: readonly Entry[]
  /** Off on the page of the order itself. */
  readonly withOrders: boolean
}

/** Operations with their reasons, in the order given. */
export function EntryList({ label, entries, withOrders }: EntryListProps) {
  const order_ids = withOrders ? entries.flatMap((entry) => entry.order_id ?? []) : []
  const { data: numbers } = useOrderNumbers(order_ids)
  return (
    <ul aria-label={label} className="divide-ui-border-base divide-y divide-dashed">
      {entries.map((entry) => (
        <EntryItem
          key={entry.id}
          entry={entry}
          order={
            withOrders && entry.order_id
              ? { id: entry.order_id, number: numbers?.get(entry.order_id) }
              : null
          }
        />
      ))}
    </ul>
  )
}

interface EntryItemProps {
  readonly entry: Entry
  readonly order: { readonly id: string; readonly number: number | undefined } | null
}

function EntryItem({ entry, order }: EntryItemProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" leading="compact" weight="plus">
          {t(`entries.kind.${entry.kind}`)}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
          <bdi>{entry.reason}</bdi>
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          <time dateTime={entry.occurred_at}>{formats.moment(entry.occurred_at)}</time>
          {order && (
            <>
              {" · "}
              <AdminLink to={`/orders/${order.id}`}>
                {order.number === undefined
                  ? t("entries.orderUnknown")
                  : t("entries.order", { number: order.number })}
              </AdminLink>
            </>
          )}
        </Text>
      </div>
      <EntryFigure entry={entry} />
    </li>
  )
}

function EntryFigure({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const effect = entryEffect(entry)
  return (
    <div className="flex shrink-0 flex-col items-end gap-y-0.5">
      <Text
        size="small"
        leading="compact"
        weight="plus"
        className={clx("tabular-nums", {
          "text-ui-tag-green-text": effect > 0,
          "text-ui-fg-base": effect < 0,
          "text-ui-fg-muted": effect === 0,
        })}
        {...(effect === 0 ? { title: t("entries.effectNone") } : {})}
      >
        <Figure>
          {effect === 0 ? formats.bonuses(entry.bonuses) : formats.signedBonuses(effect)}
        </Figure>
      </Text>
      {entry.change.pending > 0 && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {t("balance.pending")}
        </Text>
      )}
    </div>
  )
}
