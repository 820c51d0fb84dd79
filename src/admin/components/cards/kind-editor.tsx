import { Alert, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSaveCardKind } from "../../hooks/api/card-kinds"
import type { CardKind } from "../../hooks/api/card-types"
import type { CardKindForm } from "../../lib/cards/card-kind-form"
import {
  checkCardKindForm,
  formOfCardKind,
  NEW_CARD_KIND,
  settingsOfForm,
} from "../../lib/cards/card-kind-form"
import { errorInWords } from "../../lib/shop/error-in-words"
import { overlapWith, shapeOf } from "../../lib/typed/number-form"
import { refusalOf } from "../../lib/shop/refusal"
import { EditorModal } from "../editor-modal"
import type { KindEditorPart } from "./kind-editor-part"
import { KindNameFields } from "./kind-name-fields"
import { KindNumberFields } from "./kind-number-fields"
import { KindOfferFields } from "./kind-offer-fields"
import { KindPrintFields } from "./kind-print-fields"
import { NumberPreview } from "./number-preview"

interface KindEditorProps {
  /** `null`: a new one. */
  readonly kind: CardKind | null
  readonly kinds: readonly CardKind[]
  readonly onClose: () => void
}

/** Describes a kind of cards, with its numbers and their barcode beside it. */
export function KindEditor({ kind, kinds, onClose }: KindEditorProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [initial] = useState(() => (kind ? formOfCardKind(kind) : NEW_CARD_KIND))
  const [form, setForm] = useState(initial)
  const [submitted, setSubmitted] = useState(false)
  const save = useSaveCardKind()
  const others = kinds.filter(({ id }) => id !== kind?.id)
  const isInTheWay = useOverlapText(others, form)
  const problemAt = useProblemAt({ form, submitted, error: save.error, isInTheWay })
  const submit = () => {
    setSubmitted(true)
    if (Object.keys(checkCardKindForm(form)).length > 0 || isInTheWay !== null) return
    const { program_id } = form
    save.mutate(
      {
        id: kind?.id,
        program_id: program_id === "" ? undefined : program_id,
        settings: settingsOfForm(form),
      },
      {
        onSuccess: ({ card_kind }) => {
          toast.success(t("cardsPage.kinds.saved", { name: card_kind.name }))
          onClose()
        },
      },
    )
  }
  const part: KindEditorPart = {
    form,
    problemAt,
    onChange: (changes) => {
      setForm({ ...form, ...changes })
      save.reset()
    },
  }
  const refused = problemAt(null)
  return (
    <EditorModal
      title={kind ? t("cardsPage.kinds.change") : t("cardsPage.kinds.new")}
      hint={t("cardsPage.kinds.editorHint")}
      submitLabel={t("editing.save")}
      isDirty={form !== initial}
      isSaving={save.isPending}
      onSubmit={submit}
      onClose={onClose}
      aside={<NumberPreview form={form} />}
    >
      {refused !== null && (
        <Alert variant="error" role="alert">
          {refused}
        </Alert>
      )}
      <KindNameFields {...part} isNew={kind === null} />
      <KindNumberFields {...part} />
      <KindPrintFields {...part} />
      <KindOfferFields {...part} kinds={others} />
    </EditorModal>
  )
}

/** Said while it is typed: the numbers of two kinds never meet. */
function useOverlapText(others: readonly CardKind[], form: CardKindForm): string | null {
  const { t } = useTranslation("loyaltyProgram")
  const { shape } = shapeOf(form)
  const overlap = shape && overlapWith(others, shape)
  if (!overlap) return null
  const { name, span } = overlap
  return t("cardsPage.kinds.overlap", { name, first: span.first, last: span.last })
}

interface ProblemInput {
  readonly form: CardKindForm
  readonly submitted: boolean
  readonly error: unknown
  readonly isInTheWay: string | null
}

/** What is wrong at an input, in words. What the server refuses of the numbers is said at them. */
function useProblemAt(input: ProblemInput): KindEditorPart["problemAt"] {
  const { t } = useTranslation("loyaltyProgram")
  const { form, submitted, error, isInTheWay } = input
  const problems = submitted ? checkCardKindForm(form) : {}
  const isOfNumbers = refusalOf(error)?.status === 409
  return (field) => {
    if (field === null) return error && !isOfNumbers ? errorInWords(error, t) : null
    const problem = problems[field]
    if (problem) return t(`cardsPage.problem.${problem}`)
    if (field !== "prefix") return null
    return isInTheWay ?? (isOfNumbers ? errorInWords(error, t) : null)
  }
}
