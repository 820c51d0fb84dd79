import { Crumb } from "../../../../components/crumb"
import { ImportMembers } from "../../../../components/members/import/import-members"
import { PageFor } from "../../../../components/page-for"

const ImportMembersPage = () => (
  <PageFor permission="import_members">
    <ImportMembers />
  </PageFor>
)

export const handle = { breadcrumb: () => <Crumb text="memberImport.title" /> }

export default ImportMembersPage
