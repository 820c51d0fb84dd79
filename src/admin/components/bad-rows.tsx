import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { BadRow } from "../hooks/api/card-types"
import { useFormats } from "../hooks/use-formats"
import { refusalInWords } from "../lib/shop/error-in-words"
import { FramedTable } from "./framed-table"

const ROWS_FIRST = 50
const ROWS_MORE = 500

/** Every row of a file that cannot be imported: where it stands, what stands there and why not. */
export function BadRows({ rows }: { readonly rows: readonly BadRow[] }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const [shown, setShown] = useState(ROWS_FIRST)
  // Of a row that was refused when it was written nothing is kept.
  const hasText = rows.some(({ text }) => text !== "")
  return (
    <div className="flex flex-col gap-y-3">
      <FramedTable label={t("importing.badRows")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("importing.line")}</Table.HeaderCell>
            {hasText && <Table.HeaderCell>{t("importing.text")}</Table.HeaderCell>}
            <Table.HeaderCell>{t("importing.why")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.slice(0, shown).map((row, index) => (
            <Table.Row key={index}>
              <Table.Cell className="py-2 align-top">{formats.number(row.line)}</Table.Cell>
              {hasText && (
                <Table.Cell className="py-2 align-top">
                  <Text size="small" family="mono" dir="ltr" className="break-all">
                    {row.text}
                  </Text>
                </Table.Cell>
              )}
              <Table.Cell className="whitespace-normal py-2 align-top">
                {refusalInWords(row, t)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </FramedTable>
      {rows.length > shown && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-center"
          onClick={() => {
            setShown(shown + ROWS_MORE)
          }}
        >
          {t("entries.more")}
        </Button>
      )}
    </div>
  )
}
