import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PageCrumb } from "../../../components/programs/breadcrumb"
import { ProgramList } from "../../../components/programs/program-list"

const ProgramsPage = () => <ProgramList />

export const config = defineRouteConfig({
  label: "navigation.programs",
  translationNs: "loyaltyProgram",
  rank: 1,
})

export const handle = { breadcrumb: () => <PageCrumb of="navigation.programs" /> }

export default ProgramsPage
