import { clx, Hint, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ImportColumn } from "../../../../domain/member-import/choose-columns"
import type { Mapping } from "../../../lib/members/column-mapping"
import { mappingProblem } from "../../../lib/members/column-mapping"
import type { FileColumn } from "../../../lib/members/import-file"
import { FormSection } from "../../form-section"
import { FramedTable } from "../../framed-table"
import { Select } from "../../select"

interface ColumnTableProps {
  readonly found: readonly FileColumn[]
  readonly columns: readonly ImportColumn[]
  readonly nameOf: (column: ImportColumn) => string
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** Each column of the file with what stands in it, and what it means. */
export function ColumnTable({ found, mapping, onChange, ...choice }: ColumnTableProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <FormSection title={t("memberImport.columns")} hint={t("memberImport.columnsHint")}>
      <FramedTable label={t("memberImport.columns")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("memberImport.header")}</Table.HeaderCell>
            <Table.HeaderCell className="max-sm:hidden">
              {t("memberImport.example")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("memberImport.means")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {found.map(({ header, examples }) => (
            <Table.Row key={header}>
              <Table.Cell className="max-w-32 py-1.5">
                <Text size="small" className="truncate">
                  <bdi>{header}</bdi>
                </Text>
                <Examples texts={examples} className="sm:hidden" />
              </Table.Cell>
              <Table.Cell className="max-w-48 max-sm:hidden">
                <Examples texts={examples} />
              </Table.Cell>
              <Table.Cell className="py-1.5">
                <MeaningSelect
                  {...choice}
                  header={header}
                  value={mapping[header] ?? null}
                  onChange={(column) => {
                    onChange({ ...mapping, [header]: column })
                  }}
                />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </FramedTable>
      <MappingHint mapping={mapping} nameOf={choice.nameOf} />
    </FormSection>
  )
}

interface ExamplesProps {
  readonly texts: readonly string[]
  readonly className?: string
}

/** Beside the header where there is room for a column of them, else below it. */
function Examples({ texts, className }: ExamplesProps) {
  return (
    <Text size="small" className={clx("text-ui-fg-subtle truncate", className)}>
      <bdi>{texts.join(", ")}</bdi>
    </Text>
  )
}

interface MeaningSelectProps extends Pick<ColumnTableProps, "columns" | "nameOf"> {
  readonly header: string
  readonly value: ImportColumn | null
  readonly onChange: (column: ImportColumn | null) => void
}

/** Not an empty string, which a select takes for nothing. */
const LEFT_OUT = "-"

function MeaningSelect({ columns, nameOf, header, value, onChange }: MeaningSelectProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Select
      size="small"
      value={value ?? LEFT_OUT}
      onValueChange={(chosen) => {
        onChange(columns.find((column) => column === chosen) ?? null)
      }}
    >
      <Select.Trigger
        className="min-w-28 sm:min-w-40"
        aria-label={t("memberImport.meansOf", { header })}
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={LEFT_OUT}>{t("memberImport.leftOut")}</Select.Item>
        {columns.map((column) => (
          <Select.Item key={column} value={column}>
            {nameOf(column)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}

function MappingHint({ mapping, nameOf }: Pick<ColumnTableProps, "mapping" | "nameOf">) {
  const { t } = useTranslation("loyaltyProgram")
  const problem = mappingProblem(mapping)
  return (
    <div role="alert">
      {problem !== null && (
        <Hint variant="error">
          {problem === "nobody"
            ? t("memberImport.nobody")
            : t("memberImport.twice", { column: nameOf(problem.twice) })}
        </Hint>
      )}
    </div>
  )
}
