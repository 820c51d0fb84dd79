import { Alert, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../../domain/attributes/attribute"
import { useChangeAttribute, useCreateAttribute } from "../../hooks/api/attributes"
import type { AttributeForm } from "../../lib/attributes/attribute-form"
import {
  attributeOfForm,
  checkAttributeForm,
  formOfAttribute,
  newAttributeForm,
} from "../../lib/attributes/attribute-form"
import { errorInWords, refusalInWords } from "../../lib/shop/error-in-words"
import { ownLanguage } from "../../lib/locale/languages"
import { refusalOf } from "../../lib/shop/refusal"
import { EditorModal } from "../editor-modal"
import { AttributeAccessFields } from "./attribute-access-fields"
import { AttributeNameFields } from "./attribute-name-fields"
import { AttributeOptionsFields } from "./attribute-options-fields"
import { AttributeRulesFields } from "./attribute-rules-fields"
import type { EditorPart } from "./editor-part"
import { IssueFormPreview } from "./issue-form-preview"

interface AttributeEditorProps {
  /** Absent for a new field. */
  readonly attribute?: Attribute
  readonly attributes: readonly Attribute[]
  readonly onClose: () => void
}

/** Writes or changes a customer field, with the form in which it will be asked beside it. */
export function AttributeEditor({ attribute, attributes, onClose }: AttributeEditorProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const [initial] = useState(() =>
    attribute
      ? formOfAttribute(attribute)
      : newAttributeForm(ownLanguage(i18n.language), lastPosition(attributes) + 1),
  )
  const [form, setForm] = useState(initial)
  const [submitted, setSubmitted] = useState(false)
  const save = useSaveAttribute(attribute, onClose)
  const problemAt = useProblemAt({ form, submitted, error: save.error })
  const change = (next: AttributeForm) => {
    setForm(next)
    save.reset()
  }
  const submit = () => {
    setSubmitted(true)
    if (Object.keys(checkAttributeForm(form)).length === 0) save.submit(form)
  }
  const parts = { form, onChange: change, problemAt }
  const refused = problemAt("")
  return (
    <EditorModal
      title={attribute ? t("attributes.editor.change") : t("attributes.editor.create")}
      hint={t("attributes.editor.hint")}
      submitLabel={t("editing.save")}
      isDirty={form !== initial}
      isSaving={save.isPending}
      onSubmit={submit}
      onClose={onClose}
      aside={<IssueFormPreview edited={attributeOfForm(form)} attributes={attributes} />}
    >
      {refused !== null && (
        <Alert variant="error" role="alert">
          {refused}
        </Alert>
      )}
      <AttributeNameFields {...parts} isNew={attribute === undefined} />
      <AttributeOptionsFields {...parts} />
      <AttributeRulesFields {...parts} />
      <AttributeAccessFields {...parts} />
    </EditorModal>
  )
}

function lastPosition(attributes: readonly Attribute[]): number {
  return Math.max(-1, ...attributes.map(({ position }) => position))
}

function useSaveAttribute(attribute: Attribute | undefined, onDone: () => void) {
  const { t } = useTranslation("loyaltyProgram")
  const create = useCreateAttribute()
  const update = useChangeAttribute()
  const done = {
    onSuccess: () => {
      toast.success(t("attributes.editor.saved"))
      onDone()
    },
  }
  return {
    error: create.error ?? update.error,
    isPending: create.isPending || update.isPending,
    reset: () => {
      create.reset()
      update.reset()
    },
    submit: (form: AttributeForm) => {
      const { key, type, ...change } = attributeOfForm(form)
      if (attribute) update.mutate({ key, change }, done)
      else create.mutate({ key, type, ...change }, done)
    },
  }
}

interface ProblemInput {
  readonly form: AttributeForm
  readonly submitted: boolean
  readonly error: unknown
}

/** What is wrong at an input, in words: what the form sees first, then what the server refused; "" for the rest. */
function useProblemAt({ form, submitted, error }: ProblemInput): EditorPart["problemAt"] {
  const { t } = useTranslation("loyaltyProgram")
  const problems = submitted ? checkAttributeForm(form) : {}
  const refusal = refusalOf(error)
  const refusedPath = refusal?.status === 409 ? "key" : (refusal?.path ?? "")
  return (path) => {
    const problem = problems[path]
    if (problem) return t(`attributes.editor.problem.${problem}`)
    if (!error) return null
    const isHere =
      path === ""
        ? !isShownAtInput(refusedPath)
        : refusedPath === path || refusedPath.startsWith(`${path}.`)
    if (!isHere) return null
    return refusal ? refusalInWords(refusal, t) : errorInWords(error, t)
  }
}

function isShownAtInput(path: string): boolean {
  return /^(key|labels|rules\..+|options|ask_again_after_days|edited_by)(\.|$)/.test(path)
}
