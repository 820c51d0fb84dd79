import { PageCrumb } from "../../../../components/programs/breadcrumb"
import { FirstRun } from "../../../../components/programs/first-run"

const NewProgramPage = () => <FirstRun />

export const handle = { breadcrumb: () => <PageCrumb of="programs.new" /> }

export default NewProgramPage
