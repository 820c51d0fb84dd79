import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { MemberList } from "../../../components/members/member-list"

const MembersPage = () => <MemberList />

export const config = defineRouteConfig({
  label: "navigation.members",
  translationNs: "loyaltyProgram",
  rank: 2,
})

export const handle = { breadcrumb: () => <Crumb text="navigation.members" /> }

export default MembersPage
