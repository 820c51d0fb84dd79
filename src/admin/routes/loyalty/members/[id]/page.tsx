import type { UIMatch } from "react-router-dom"
import { useParams } from "react-router-dom"
import { MemberCrumb } from "../../../../components/members/member-crumb"
import { MemberDetail } from "../../../../components/members/member-detail"

const MemberPage = () => {
  const { id = "" } = useParams()
  // Another member's page begins anew: nothing that was opened or typed goes along.
  return <MemberDetail key={id} member_id={id} />
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <MemberCrumb member_id={params.id ?? ""} />,
}

export default MemberPage
