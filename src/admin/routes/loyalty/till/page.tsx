import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { PageFor } from "../../../components/page-for"
import { Till } from "../../../components/till/till"

const TillPage = () => (
  <PageFor permission="redeem">
    <Till />
  </PageFor>
)

export const config = defineRouteConfig({
  label: "navigation.till",
  translationNs: "loyaltyProgram",
  rank: 0,
})

export const handle = { breadcrumb: () => <Crumb text="navigation.till" /> }

export default TillPage
