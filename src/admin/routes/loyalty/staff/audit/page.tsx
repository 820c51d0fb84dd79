import { PageFor } from "../../../../components/page-for"
import { AuditList } from "../../../../components/staff/audit-list"
import { pageHandle } from "../../../../lib/page-handle"

const AuditPage = () => (
  <PageFor permission="read_audit">
    <AuditList />
  </PageFor>
)

export const handle = pageHandle("staff.audit.title")

export default AuditPage
