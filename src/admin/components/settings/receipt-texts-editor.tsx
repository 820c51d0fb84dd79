import { Hint, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TextsOfLocale } from "../../hooks/api/receipt-texts"
import { useSaveReceiptTexts } from "../../hooks/api/receipt-texts"
import { errorInWords } from "../../lib/shop/error-in-words"
import { languageName } from "../../lib/locale/languages"
import type { ReceiptTextDraft } from "../../lib/till/receipt-text-draft"
import { changeOfTexts, isJoinAddress, sampleReceipt } from "../../lib/till/receipt-text-draft"
import { textDirection } from "../../lib/till/text-direction"
import { EditorModal } from "../editor-modal"
import { FormField } from "../form-field"
import { TextField } from "../text-field"
import { ReceiptPaper } from "../till/receipt-paper"
import { ReceiptLabelFields } from "./receipt-label-fields"

interface ReceiptTextsEditorProps {
  readonly join_url: string | null
  readonly texts: TextsOfLocale
  readonly onClose: () => void
}

/** The words of one language, with the receipt that comes of them beside. */
export function ReceiptTextsEditor({ join_url, texts, onClose }: ReceiptTextsEditorProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const form = useReceiptTextDraft({ join_url: join_url ?? "", texts }, onClose)
  const { draft } = form
  const [now] = useState(() => new Date().toISOString())
  return (
    <EditorModal
      title={t("till.texts.editTitle", { language: languageName(texts.locale, i18n.language) })}
      hint={t("till.texts.editHint")}
      submitLabel={t("editing.save")}
      isDirty={form.change !== null}
      isSaving={form.save.isPending}
      onSubmit={form.submit}
      onClose={onClose}
      aside={<ReceiptPaper receipt={sampleReceipt(draft, now)} />}
    >
      {(["header", "footer"] as const).map((name) => (
        <FormField
          key={name}
          id={`loyalty-receipt-${name}`}
          label={t(`till.texts.${name}`)}
          problem={null}
        >
          <Textarea
            id={`loyalty-receipt-${name}`}
            rows={3}
            maxLength={500}
            autoFocus={name === "header"}
            dir={textDirection(texts.locale)}
            value={draft.texts[name]}
            onChange={(event) => {
              form.changeTexts({ [name]: event.target.value })
            }}
          />
        </FormField>
      ))}
      <TextField
        id="loyalty-receipt-join-url"
        label={t("till.texts.joinUrl")}
        hint={t("till.texts.joinUrlHint")}
        problem={form.isAsked && !isJoinAddress(draft.join_url) ? t("till.texts.notAddress") : null}
        type="url"
        dir="ltr"
        value={draft.join_url}
        onChange={form.changeAddress}
      />
      <TextField
        id="loyalty-receipt-join-prompt"
        label={t("till.texts.joinPrompt")}
        value={draft.texts.join_prompt}
        onChange={(join_prompt) => {
          form.changeTexts({ join_prompt })
        }}
      />
      <ReceiptLabelFields
        labels={draft.texts.labels}
        onChange={(labels) => {
          form.changeTexts({ labels })
        }}
      />
      <div role="alert">
        {form.save.error && <Hint variant="error">{errorInWords(form.save.error, t)}</Hint>}
      </div>
    </EditorModal>
  )
}

function useReceiptTextDraft(before: ReceiptTextDraft, onDone: () => void) {
  const { t } = useTranslation("loyaltyProgram")
  const [start] = useState(before)
  const [draft, setDraft] = useState(before)
  const [isAsked, setIsAsked] = useState(false)
  const save = useSaveReceiptTexts()
  const change = changeOfTexts(start, draft)
  return {
    draft,
    change,
    save,
    isAsked,
    changeTexts: (part: Partial<TextsOfLocale>) => {
      setDraft({ ...draft, texts: { ...draft.texts, ...part } })
    },
    changeAddress: (join_url: string) => {
      setDraft({ ...draft, join_url })
    },
    submit: () => {
      setIsAsked(true)
      if (!isJoinAddress(draft.join_url)) return
      if (change === null) return onDone()
      save.mutate(change, {
        onSuccess: () => {
          toast.success(t("till.texts.done"))
          onDone()
        },
      })
    },
  }
}
