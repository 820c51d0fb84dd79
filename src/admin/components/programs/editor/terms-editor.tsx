import { Container } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { useProgramSettings } from "../../../hooks/api/program-settings"
import { useDraft } from "../../../hooks/api/program-versions"
import { LoadError } from "../../load-error"
import { SectionSkeleton } from "../../section-skeleton"
import { TermsForm } from "./terms-form"

/** The editor of a program's terms; of a draft where the address names one. */
export function TermsEditor({ program_id }: { readonly program_id: string }) {
  const [params] = useSearchParams()
  const draft_id = params.get("draft")
  const program = useProgramSettings(program_id)
  const draft = useDraft(program_id, draft_id)
  const error = program.error ?? draft.error
  if (program.data && (draft_id === null || draft.data)) {
    return <TermsForm program={program.data.program} draft={draft.data?.draft ?? null} />
  }
  return (
    <Container className="divide-y p-0">
      {error ? (
        <LoadError
          error={error}
          onRetry={() => void Promise.all([program.refetch(), draft.refetch()])}
        />
      ) : (
        <SectionSkeleton rows={8} />
      )}
    </Container>
  )
}
