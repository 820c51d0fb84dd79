import { lazy, Suspense } from "react"
import { useParams } from "react-router-dom"
import { PageCrumb } from "../../../../../components/programs/breadcrumb"
import { SectionSkeleton } from "../../../../../components/section-skeleton"

// Most visits read a program and change nothing: the editor is loaded when it is opened.
const TermsEditor = lazy(async () => {
  const editor = await import("../../../../../components/programs/editor/terms-editor.js")
  return { default: editor.TermsEditor }
})

const EditTermsPage = () => {
  const { id = "" } = useParams()
  return (
    <Suspense fallback={<SectionSkeleton rows={8} />}>
      <TermsEditor program_id={id} />
    </Suspense>
  )
}

export const handle = { breadcrumb: () => <PageCrumb of="programs.edit" /> }

export default EditTermsPage
