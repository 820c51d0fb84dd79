import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PageFor } from "../../../components/page-for"
import { ReportList } from "../../../components/reports/report-list"
import { pageHandle } from "../../../lib/page-handle"

const ReportsPage = () => (
  <PageFor permission="see_reports">
    <ReportList />
  </PageFor>
)

export const config = defineRouteConfig({
  label: "navigation.reports",
  translationNs: "loyaltyProgram",
  rank: 5,
})

export const handle = pageHandle("navigation.reports")

export default ReportsPage
