import { defineRouteConfig } from "@medusajs/admin-sdk"
import { AttributesSection } from "../../../components/attributes/attributes-section"
import { Crumb } from "../../../components/crumb"

/** What the merchant wants to know of members. */
const AttributesPage = () => <AttributesSection />

export const config = defineRouteConfig({
  label: "navigation.attributes",
  translationNs: "loyaltyProgram",
  rank: 4,
})

export const handle = { breadcrumb: () => <Crumb text="navigation.attributes" /> }

export default AttributesPage
