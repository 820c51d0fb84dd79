import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CardKind } from "../../hooks/api/card-types"
import { useFormats } from "../../hooks/use-formats"
import { sampleOf } from "../../lib/typed/number-form"
import { KindMenu } from "./kind-menu"
import { StatusBadge } from "../status-badge"

interface KindRowProps {
  readonly kind: CardKind
  readonly onEdit: (kind: CardKind) => void
  readonly onMake: (kind: CardKind) => void
}

/** A kind by its name and numbers, with its blanks in stock. */
export function KindRow({ kind, onEdit, onMake }: KindRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { first, last } = sampleOf(kind)
  const facts = [
    t(`cardsPage.holder.${kind.holder}`),
    kind.validity_months === null
      ? t("cardsPage.kinds.forEver")
      : t("cardsPage.kinds.months", { months: formats.number(kind.validity_months) }),
  ]
  return (
    <li className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" leading="compact" weight="plus" className="break-words">
            {kind.name}
          </Text>
          {kind.supply === "first_scan" && (
            <Badge size="2xsmall">{t("cardsPage.supply.first_scan")}</Badge>
          )}
        </div>
        <Text size="xsmall" family="mono" dir="ltr" className="text-ui-fg-subtle break-all">
          {first} – {last}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {facts.join(" · ")}
        </Text>
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        {kind.supply === "stock" && (
          <StatusBadge color={kind.stock.is_low ? "orange" : "green"}>
            {t("cardsPage.kinds.inStock", {
              blanks: formats.number(kind.stock.in_stock),
            })}
          </StatusBadge>
        )}
        <KindMenu kind={kind} onEdit={onEdit} onMake={onMake} />
      </div>
    </li>
  )
}
