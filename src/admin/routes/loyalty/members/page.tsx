import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MemberList } from "../../../components/members/member-list"
import { pageHandle } from "../../../lib/page-handle"

const MembersPage = () => <MemberList />

export const config = defineRouteConfig({
  label: "navigation.members",
  translationNs: "loyaltyProgram",
  rank: 2,
})

export const handle = pageHandle("navigation.members")

export default MembersPage
