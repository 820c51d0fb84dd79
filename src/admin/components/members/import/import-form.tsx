import { Button, Hint } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useProgramNames } from "../../../hooks/api/program-names"
import { useFileColumns } from "../../../hooks/use-file-columns"
import { useFormats } from "../../../hooks/use-formats"
import { useMembersFile } from "../../../hooks/use-members-file"
import { useUnsavedGuard } from "../../../hooks/use-unsaved-guard"
import { mappingProblem } from "../../../lib/members/column-mapping"
import { errorInWords } from "../../../lib/shop/error-in-words"
import { Section } from "../../section"
import { ColumnTable } from "./column-table"
import { ImportFindings } from "./import-findings"
import type { ImportSource } from "./import-source-fields"
import { ImportSourceFields, NO_SOURCE } from "./import-source-fields"

/** From a file to its import: what its columns mean, what it would bring, and only then the writing. */
export function ImportForm() {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const [, setParams] = useSearchParams()
  const { data: programs } = useProgramNames()
  const [source, setSource] = useState<ImportSource>(NO_SOURCE)
  const { setMapping, ...read } = useFileColumns(source.csv)
  const file = useMembersFile((id) => {
    setParams({ import: id })
  })
  useUnsavedGuard(source.csv !== "" && !file.isStarted)

  const program =
    programs?.find(({ id }) => id === source.program_id) ??
    programs?.find(({ is_default }) => is_default)
  const good = file.check?.good ?? 0
  const isReadable =
    read.found.length > 0 && mappingProblem(read.mapping) === null && program !== undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReadable || file.isBusy) return
    const { csv, country_code } = source
    const asked = {
      csv,
      mapping: read.mapping,
      program_id: program.id,
      ...(country_code !== "" && { country_code }),
    }
    if (good > 0) void file.begin(asked, program.name)
    else file.look(asked)
  }
  return (
    <Section title={t("memberImport.title")}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-y-6 px-6 py-4">
        <ImportSourceFields
          source={source}
          onChange={(next) => {
            file.forget()
            setSource(next)
          }}
        />
        {read.found.length > 0 && (
          <ColumnTable
            {...read}
            onChange={(mapping) => {
              file.forget()
              setMapping(mapping)
            }}
          />
        )}
        {file.check && <ImportFindings check={file.check} />}
        <div role="alert">
          {file.error && <Hint variant="error">{errorInWords(file.error, t)}</Hint>}
        </div>
        <Button
          type="submit"
          size="small"
          className="self-start"
          disabled={!isReadable || file.check?.good === 0}
          isLoading={file.isBusy}
        >
          {good > 0
            ? t("memberImport.submit", { rows: formats.number(good) })
            : t("memberImport.check")}
        </Button>
      </form>
    </Section>
  )
}
