import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PageFor } from "../../../components/page-for"
import { RolePermissions } from "../../../components/staff/role-permissions"
import { StaffList } from "../../../components/staff/staff-list"
import { pageHandle } from "../../../lib/page-handle"

const StaffPage = () => (
  <PageFor permission="assign_roles">
    <div className="flex flex-col gap-y-3">
      <StaffList />
      <RolePermissions />
    </div>
  </PageFor>
)

export const config = defineRouteConfig({
  label: "navigation.staff",
  translationNs: "loyaltyProgram",
  rank: 6,
})

export const handle = pageHandle("navigation.staff")

export default StaffPage
