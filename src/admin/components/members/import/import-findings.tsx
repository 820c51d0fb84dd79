import { ArrowDownTray } from "@medusajs/icons"
import { Alert, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BadRow } from "../../../hooks/api/card-types"
import type { ImportCheck } from "../../../hooks/api/member-imports"
import { useFormats } from "../../../hooks/use-formats"
import { refusalInWords } from "../../../lib/shop/error-in-words"
import { saveFile } from "../../../lib/shop/files"
import { writeCsv } from "../../../lib/members/import-file"
import { BadRows } from "../../bad-rows"

/** What a checked file would bring, and every row that it would not. */
export function ImportFindings({ check }: { readonly check: ImportCheck }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { rows, good, known, bad, bad_count } = check
  const figures = {
    rows: formats.number(rows),
    good: formats.number(good),
    known: formats.number(known),
    bad: formats.number(bad_count),
  }
  return (
    <div role="status" data-testid="loyalty-import-check" className="flex flex-col gap-y-4">
      <Alert variant={bad_count > 0 ? "warning" : "success"}>
        {t("memberImport.found", figures)}
        {known > 0 && ` ${t("memberImport.foundKnown", figures)}`}
        {good === 0 && ` ${t("memberImport.foundNothing")}`}
      </Alert>
      {bad_count > 0 && <RefusedRows rows={bad} count={bad_count} />}
    </div>
  )
}

interface RefusedRowsProps {
  /** The first ones of all that there are. */
  readonly rows: readonly BadRow[]
  readonly count: number
}

/** Rows that are not imported and why, also to be taken away and mended. */
export function RefusedRows({ rows, count }: RefusedRowsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const save = () => {
    const headers = ["line", "text", "code", "message"]
    const csv = writeCsv(
      headers,
      rows.map((row) => [row.line, row.text, row.code, refusalInWords(row, t)]),
    )
    saveFile(new Blob([csv], { type: "text/csv" }), "bad-rows.csv")
  }
  return (
    <div className="flex flex-col gap-y-3">
      <BadRows rows={rows} />
      {count > rows.length && (
        <Alert variant="info">
          {t("memberImport.firstRows", {
            shown: formats.number(rows.length),
            bad: formats.number(count),
          })}
        </Alert>
      )}
      <Button type="button" size="small" variant="secondary" className="self-start" onClick={save}>
        <ArrowDownTray />
        {t("memberImport.badRowsFile")}
      </Button>
    </div>
  )
}
