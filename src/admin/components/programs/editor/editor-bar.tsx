import { Button, Container, Hint, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import type { WireTerms } from "../../../hooks/api/program-terms"
import type { Draft } from "../../../hooks/api/program-versions"
import { useSaveDraft } from "../../../hooks/api/program-versions"
import { errorInWords } from "../../../lib/shop/error-in-words"
import { termsBody } from "../../../lib/programs/terms-body"
import { termsDifferences } from "../../../lib/programs/terms-differences"
import { LeaveGuard } from "./leave-guard"
import { PublishModal } from "./publish-modal"

interface EditorBarProps {
  readonly program: ProgramSettings
  readonly draft: Draft | null
  readonly terms: WireTerms
  readonly problems: number
  /** Something is typed that no draft keeps yet. */
  readonly is_changed: boolean
  readonly onSaved: () => void
}

/** How much has changed, and what can be done with it: keep it as a draft, or look it over and publish. */
export function EditorBar(props: EditorBarProps) {
  const { program, draft, terms, problems, is_changed, onSaved } = props
  const { t } = useTranslation("loyaltyProgram")
  const navigate = useNavigate()
  const save = useSaveDraft(program.id)
  const [kept, setKept] = useState(draft)
  const [reviewed, setReviewed] = useState<Draft | null>(null)
  const [left, setLeft] = useState(false)
  const changes = termsDifferences(program.terms, terms).length

  const keep = (then: (saved: Draft) => void) => {
    save.mutate(
      { draft_id: kept?.id ?? null, terms: termsBody(terms, kept?.terms ?? program.terms) },
      {
        onSuccess: (answer) => {
          setKept(answer.draft)
          onSaved()
          then(answer.draft)
        },
      },
    )
  }
  const leave = () => {
    setLeft(true)
    void navigate(`/loyalty/programs/${program.id}`)
  }

  return (
    <Container className="sticky bottom-3 flex flex-wrap items-center justify-end gap-2 px-6 py-3">
      <EditorState changes={changes} problems={problems} error={save.error} />
      <Button
        type="button"
        size="small"
        variant="secondary"
        disabled={problems > 0 || !is_changed || save.isPending}
        onClick={() => {
          keep(() => {
            toast.success(t("programs.editor.kept"))
          })
        }}
      >
        {t("programs.editor.keep")}
      </Button>
      <Button
        type="button"
        size="small"
        disabled={problems > 0 || changes === 0}
        isLoading={save.isPending}
        onClick={() => {
          if (kept && !is_changed) setReviewed(kept)
          else keep(setReviewed)
        }}
      >
        {t("programs.editor.review")}
      </Button>
      {reviewed && (
        <PublishModal
          program={program}
          draft={reviewed}
          onPublished={leave}
          onClose={() => {
            setReviewed(null)
          }}
        />
      )}
      <LeaveGuard active={is_changed && !left} />
    </Container>
  )
}

interface EditorStateProps {
  readonly changes: number
  readonly problems: number
  readonly error: unknown
}

function EditorState({ changes, problems, error }: EditorStateProps) {
  const { t } = useTranslation("loyaltyProgram")
  const changed =
    changes === 0
      ? t("programs.editor.noChanges")
      : t("programs.editor.changes", { count: changes })
  return (
    <div role="status" className="me-auto">
      <Text size="small" className="text-ui-fg-subtle">
        {changed}
      </Text>
      {problems > 0 && (
        <Hint variant="error">{t("programs.editor.problems", { count: problems })}</Hint>
      )}
      {error !== null && <Hint variant="error">{errorInWords(error, t)}</Hint>}
    </div>
  )
}
