import { PageFor } from "../../../../components/page-for"
import { SelfDealing } from "../../../../components/reports/self-dealing"
import { pageHandle } from "../../../../lib/page-handle"

const SelfDealingPage = () => (
  <PageFor permission="see_reports">
    <SelfDealing />
  </PageFor>
)

export const handle = pageHandle("reports.selfDealing.title")

export default SelfDealingPage
