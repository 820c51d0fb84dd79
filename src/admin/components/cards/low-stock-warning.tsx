import { Alert, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CardKind } from "../../hooks/api/card-types"
import { useFormats } from "../../hooks/use-formats"
import { Permitted } from "../permitted"

interface LowStockWarningProps {
  readonly kinds: readonly CardKind[]
  readonly onMake: (kind: CardKind) => void
}

/** Which blanks run out, and the way to more of them. */
export function LowStockWarning({ kinds, onMake }: LowStockWarningProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return kinds
    .filter(({ stock }) => stock.is_low)
    .map((kind) => (
      <Alert key={kind.id} variant="warning" className="items-center">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span>
            {t("cardsPage.kinds.low", {
              name: kind.name,
              left: formats.number(kind.stock.in_stock),
              mark: formats.number(kind.low_stock_mark ?? 0),
            })}
          </span>
          <Permitted to="manage_card_stock">
            <Button
              size="small"
              variant="secondary"
              onClick={() => {
                onMake(kind)
              }}
            >
              {t("cardsPage.make.open")}
            </Button>
          </Permitted>
        </div>
      </Alert>
    ))
}
