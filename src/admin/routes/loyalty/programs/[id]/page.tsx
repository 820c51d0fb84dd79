import { useParams } from "react-router-dom"
import { ProgramCrumb } from "../../../../components/programs/breadcrumb"
import { ProgramPage } from "../../../../components/programs/page/program-page"

const ProgramDetailPage = () => {
  const { id = "" } = useParams()
  return <ProgramPage program_id={id} />
}

export const handle = {
  breadcrumb: ({ params }: { readonly params: { readonly id?: string } }) => (
    <ProgramCrumb program_id={params.id} />
  ),
}

export default ProgramDetailPage
