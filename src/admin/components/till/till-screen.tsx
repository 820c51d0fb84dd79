import { CogSixTooth } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useShortcut } from "../../hooks/till/use-shortcut"
import { useFieldFocus } from "../../hooks/till/use-field-focus"
import type { Till } from "../../hooks/till/use-till"
import { useTill } from "../../hooks/till/use-till"
import type { TillPlace, TillRegion } from "../../lib/till/till-place"
import { Basket } from "./basket"
import { BonusesPanel } from "./bonuses-panel"
import { CustomerPanel } from "./customer-panel"
import { FoundList } from "./found-list"
import { Notices } from "./notices"
import { ScanField } from "./scan-field"
import { SoldScreen } from "./sold-screen"
import { TillDialogs } from "./till-dialogs"
import { Totals } from "./totals"

interface TillScreenProps {
  readonly place: TillPlace
  readonly region: TillRegion
  readonly regions: readonly TillRegion[]
  readonly onPlace: (place: TillPlace) => void
}

/**
 * Goods on one side, the customer and the money on the other, which is as high as what is left of the screen: the total
 * stays in sight, and covers nothing. On a phone one below the other, and the total at the foot.
 */
export function TillScreen({ place, region, regions, onPlace }: TillScreenProps) {
  const { t } = useTranslation("loyaltyProgram")
  const till = useTill(place)
  const field = useRef<HTMLInputElement>(null)
  const isPayable = till.lines.length > 0 && !till.state.isBusy && till.state.sale === null
  const pay = () => {
    till.open({ name: "pay" })
  }
  useFieldFocus(field, till.dialog !== null)
  useShortcut("F4", isPayable && till.dialog === null, pay)
  const { currency_code } = region
  const { sale } = till.state
  return (
    <div className="isolate flex flex-col gap-y-3" data-testid="loyalty-till">
      <h1 className="sr-only">{t("till.title")}</h1>
      <div className="flex flex-wrap items-end justify-end gap-2">
        <ScanField field={field} isAsking={till.isAsking} onTyped={till.typed} />
        <TillButtons till={till} />
      </div>
      {till.choice && <FoundList till={till} choice={till.choice} currency_code={currency_code} />}
      <Notices till={till} />
      {sale ? (
        <SoldScreen sale={sale} onNext={till.startNext} />
      ) : (
        <div className="flex flex-col gap-3 md:grid md:grid-cols-[minmax(0,1fr)_20rem] md:items-start xl:grid-cols-[minmax(0,1fr)_24rem]">
          <Basket
            lines={till.lines}
            currency_code={currency_code}
            onQuantity={till.setQuantity}
            onCode={till.typed}
          />
          <div className="contents md:sticky md:top-0 md:flex md:max-h-[calc(100dvh-10.5rem)] md:flex-col md:gap-y-3">
            <div className="flex flex-col gap-y-3 md:-m-1 md:min-h-0 md:overflow-y-auto md:p-1">
              <CustomerPanel till={till} />
              <BonusesPanel till={till} currency_code={currency_code} />
            </div>
            <Totals
              totals={till.totals}
              currency_code={currency_code}
              isWaiting={till.state.isBusy}
              isPayable={isPayable}
              onPay={pay}
            />
          </div>
        </div>
      )}
      <TillDialogs till={till} place={place} regions={regions} onPlace={onPlace} />
    </div>
  )
}

function TillButtons({ till }: { readonly till: Till }) {
  const { t } = useTranslation("loyaltyProgram")
  const isBegun = till.lines.length > 0 || till.holder_id !== null || till.state.sale !== null
  return (
    <div className="flex gap-2">
      {isBegun && (
        <Button variant="secondary" className="h-12" onClick={till.startNext}>
          {t("till.newSale")}
        </Button>
      )}
      <Button
        variant="secondary"
        className="h-12"
        onClick={() => {
          till.open({ name: "sales" })
        }}
      >
        {t("till.sales.title")}
      </Button>
      <IconButton
        size="xlarge"
        aria-label={t("till.place.title")}
        onClick={() => {
          till.open({ name: "place" })
        }}
      >
        <CogSixTooth />
      </IconButton>
    </div>
  )
}
