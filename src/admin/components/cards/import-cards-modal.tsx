import { Alert, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CardImportAnswer } from "../../hooks/api/card-batches"
import { useImportCards } from "../../hooks/api/card-batches"
import type { CardKind } from "../../hooks/api/card-types"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/shop/error-in-words"
import { withoutLines } from "../../lib/cards/without-lines"
import { BadRows } from "../bad-rows"
import { EditorModal } from "../editor-modal"
import { FileField } from "../file-field"
import { SelectField } from "../select-field"

interface ImportCardsModalProps {
  readonly kinds: readonly CardKind[]
  readonly onClose: () => void
}

/**
 * Puts numbers that exist already in stock. A chosen file is checked at once and nothing is written; the button then
 * says how many cards it imports, and leaves bad rows out.
 */
export function ImportCardsModal({ kinds, onClose }: ImportCardsModalProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const [kind_id, setKind] = useState(kinds[0]?.id ?? "")
  const [csv, setCsv] = useState<string | null>(null)
  const { check, run, found, look, submit } = useCheckedImport(onClose)
  const good = found?.good ?? 0
  const failed = check.error ?? run.error
  return (
    <EditorModal
      title={t("cardsPage.import.title")}
      hint={t("cardsPage.import.hint")}
      submitLabel={
        good === 0
          ? t("cardsPage.import.open")
          : t("cardsPage.import.submit", { cards: formats.number(good) })
      }
      isDirty={false}
      isSaving={check.isPending || run.isPending}
      onSubmit={() => {
        submit(kind_id, csv)
      }}
      onClose={onClose}
    >
      <SelectField
        id="loyalty-import-kind"
        label={t("cardsPage.list.kind")}
        value={kind_id}
        placeholder={t("cardsPage.import.noKind")}
        options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => {
          setKind(next)
          look(next, csv)
        }}
      />
      <FileField
        id="loyalty-import-file"
        label={t("importing.file")}
        hint={t("cardsPage.import.fileHint")}
        problem={failed ? errorInWords(failed, t) : null}
        onChoose={(text) => {
          setCsv(text)
          look(kind_id, text)
        }}
      />
      {found && <Found {...found} />}
    </EditorModal>
  )
}

function Found({ good, bad }: CardImportAnswer) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (
    <div role="status" className="flex flex-col gap-y-4">
      <Alert variant={bad.length > 0 ? "warning" : "success"}>
        {t("importing.found", {
          good: formats.number(good),
          bad: formats.number(bad.length),
        })}
      </Alert>
      {bad.length > 0 && <BadRows rows={bad} />}
    </div>
  )
}

/** What was found in the chosen file, and the import of its good rows. */
function useCheckedImport(onDone: () => void) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const check = useImportCards()
  const run = useImportCards()
  const found = check.data
  return {
    check,
    run,
    found,
    look: (card_kind_id: string, csv: string | null) => {
      check.reset()
      run.reset()
      if (csv) check.mutate({ card_kind_id, csv, dry_run: true })
    },
    submit: (card_kind_id: string, csv: string | null) => {
      if (!csv || !found || found.good === 0) return
      const bad = found.bad.map(({ line }) => line)
      run.mutate(
        { card_kind_id, csv: withoutLines(csv, bad), dry_run: false },
        {
          onSuccess: ({ batch }) => {
            if (!batch) return
            toast.success(t("cardsPage.import.done", { cards: formats.number(batch.count) }))
            onDone()
          },
        },
      )
    },
  }
}
