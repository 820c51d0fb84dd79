import { lazy, Suspense, useEffect } from "react"
import { useTranslation } from "react-i18next"
import { useAttributes } from "../../hooks/api/attributes"
import type { Till } from "../../hooks/till/use-till"
import type { TillPlace, TillRegion } from "../../lib/till/till-place"
import { BonusesDrawer } from "./bonuses-drawer"
import { PayDrawer } from "./pay-drawer"
import { PlaceForm } from "./place-form"
import { SwitchDialog } from "./switch-dialog"
import { TillDrawer } from "./till-drawer"

const loadIssueDrawer = () => import("./issue-drawer.js")
const IssueDrawer = lazy(async () => ({ default: (await loadIssueDrawer()).IssueDrawer }))
const JoinDrawer = lazy(async () => ({ default: (await import("./join-drawer.js")).JoinDrawer }))
const SwapDrawer = lazy(async () => ({ default: (await import("./swap-drawer.js")).SwapDrawer }))
const FieldsDrawer = lazy(async () => ({
  default: (await import("./fields-drawer.js")).FieldsDrawer,
}))
const SalesDrawer = lazy(async () => ({ default: (await import("./sales-drawer.js")).SalesDrawer }))

interface TillDialogsProps {
  readonly till: Till
  readonly place: TillPlace
  readonly regions: readonly TillRegion[]
  readonly onPlace: (place: TillPlace) => void
}

/** Whatever is open over the till; what is seldom needed is loaded when it is. */
export function TillDialogs(props: TillDialogsProps) {
  // A scanner does not wait for a card's form to be there.
  useAttributes()
  useEffect(() => {
    void loadIssueDrawer()
  }, [])
  return (
    <Suspense fallback={null}>
      <OpenDialog {...props} />
    </Suspense>
  )
}

function OpenDialog({ till, place, regions, onPlace }: TillDialogsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { dialog, state } = till
  const currency_code = regions.find(({ id }) => id === place.region_id)?.currency_code ?? ""
  switch (dialog?.name) {
    case undefined:
      return null
    case "pay":
      return state.sale ? null : <PayDrawer till={till} currency_code={currency_code} />
    case "bonuses":
      return <BonusesDrawer till={till} />
    case "issue":
      return <IssueDrawer till={till} code={dialog.code} holder={dialog.holder} />
    case "join":
      return <JoinDrawer till={till} said={dialog.said} country_code={place.country_code} />
    case "swap":
      return <SwapDrawer till={till} card={dialog.card} />
    case "fields":
      return till.holder_id && <FieldsDrawer till={till} member_id={till.holder_id} />
    case "sales":
      return <SalesDrawer till={till} />
    case "switch":
      return <SwitchDialog till={till} {...dialog} />
    case "place":
      return (
        <TillDrawer
          title={t("till.place.title")}
          description={t("till.place.hint")}
          onClose={till.close}
        >
          <PlaceForm
            regions={regions}
            place={place}
            onChoose={(chosen) => {
              till.startNext()
              onPlace(chosen)
            }}
          />
        </TillDrawer>
      )
  }
}
