import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CardTable } from "../../../components/cards/card-table"
import { CardsHeader } from "../../../components/cards/cards-header"
import { FindCard } from "../../../components/cards/find-card"
import { Crumb } from "../../../components/crumb"
import { useMay } from "../../../hooks/api/staff"

/** All cards; for a cashier the one that he holds in his hand. */
const CardsPage = () => {
  const mayManage = useMay("manage_card_stock")
  return (
    <div className="flex flex-col gap-y-3">
      <CardsHeader />
      {mayManage === true && <CardTable />}
      {mayManage === false && <FindCard />}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "navigation.cards",
  translationNs: "loyaltyProgram",
  rank: 3,
})

export const handle = { breadcrumb: () => <Crumb text="navigation.cards" /> }

export default CardsPage
