import { ArrowDownTray, ArrowPath, DocumentText, EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { readBatchCsv, readBatchSheets, useResumeBatch } from "../../hooks/api/card-batches"
import type { CardBatch } from "../../hooks/api/card-types"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/shop/error-in-words"
import { saveFile } from "../../lib/shop/files"

interface BatchMenuProps {
  readonly batch: CardBatch
  /** Of its kind, for the names of files. */
  readonly name: string
}

/** Files for the print shop, and the completion of a batch that was broken off. */
export function BatchMenu({ batch, name }: BatchMenuProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { csv, sheets, resume } = useBatchFiles(batch, name)
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("cardsPage.batches.actions", {
            name,
            time: formats.moment(batch.created_at),
          })}
          onClick={(event) => {
            event.stopPropagation()
          }}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        onClick={(event) => {
          event.stopPropagation()
        }}
      >
        {!batch.is_complete && batch.source === "generated" && (
          <DropdownMenu.Item className="gap-x-2" onClick={resume}>
            <ArrowPath />
            {t("cardsPage.batches.resume")}
          </DropdownMenu.Item>
        )}
        <DropdownMenu.Item className="gap-x-2" onClick={csv}>
          <ArrowDownTray />
          {t("cardsPage.batches.csv")}
        </DropdownMenu.Item>
        <DropdownMenu.Item className="gap-x-2" onClick={sheets}>
          <DocumentText />
          {t("cardsPage.batches.sheets")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

function useBatchFiles({ id, created_at }: CardBatch, name: string) {
  const { t } = useTranslation("loyaltyProgram")
  const onError = (error: unknown) => {
    toast.error(errorInWords(error, t))
  }
  const file = `${name}-${created_at.slice(0, 10)}`
  const csv = useMutation({
    mutationFn: async () => {
      saveFile(await readBatchCsv(id), `${file}.csv`)
    },
    onError,
  })
  const sheets = useMutation({
    mutationFn: async () => {
      // Ten sheets in a file, one file after the other.
      let after: string | null = null
      let number = 0
      do {
        const part = await readBatchSheets(id, after)
        number += 1
        saveFile(part.pdf, `${file}-${number}.pdf`)
        after = part.next
      } while (after !== null)
    },
    onError,
  })
  const resume = useResumeBatch()
  return {
    csv: () => {
      csv.mutate()
    },
    sheets: () => {
      toast.info(t("cardsPage.batches.drawing"))
      sheets.mutate()
    },
    resume: () => {
      resume.mutate(id, { onError })
    },
  }
}
