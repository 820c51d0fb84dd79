import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Gift } from "@medusajs/icons"
import { Overview } from "../../components/overview/overview"
import { pageHandle } from "../../lib/page-handle"

const LoyaltyPage = () => <Overview />

export const config = defineRouteConfig({
  label: "navigation.loyalty",
  translationNs: "loyaltyProgram",
  icon: Gift,
})

export const handle = pageHandle("navigation.loyalty")

export default LoyaltyPage
