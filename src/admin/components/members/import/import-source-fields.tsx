import { Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useProgramNames } from "../../../hooks/api/program-names"
import { useShopCountries } from "../../../hooks/api/shop-places"
import { FileField } from "../../file-field"
import { FormField } from "../../form-field"
import { SelectField } from "../../select-field"

/** Where the rows come from, and whose members they become. */
export interface ImportSource {
  readonly program_id: string
  /** "pl"; empty: every phone number names its country. */
  readonly country_code: string
  readonly csv: string
  /** Whether `csv` was typed here and not chosen as a file. */
  readonly isPasted: boolean
}

export const NO_SOURCE: ImportSource = {
  program_id: "",
  country_code: "",
  csv: "",
  isPasted: false,
}

interface ImportSourceFieldsProps {
  readonly source: ImportSource
  readonly onChange: (source: ImportSource) => void
}

export function ImportSourceFields({ source, onChange }: ImportSourceFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex flex-col gap-y-4">
      <div className="grid gap-4 md:grid-cols-2">
        <ProgramField source={source} onChange={onChange} />
        <CountryField source={source} onChange={onChange} />
      </div>
      <FileField
        id="loyalty-members-file"
        label={t("importing.file")}
        hint={t("memberImport.fileHint")}
        onChoose={(csv) => {
          onChange({ ...source, csv, isPasted: false })
        }}
      />
      <FormField id="loyalty-members-rows" label={t("memberImport.paste")} problem={null}>
        <Textarea
          id="loyalty-members-rows"
          rows={3}
          dir="ltr"
          spellCheck={false}
          placeholder={"email,phone,balance"}
          value={source.isPasted ? source.csv : ""}
          onChange={({ target }) => {
            onChange({ ...source, csv: target.value, isPasted: true })
          }}
        />
      </FormField>
    </div>
  )
}

function ProgramField({ source, onChange }: ImportSourceFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { data: programs = [] } = useProgramNames()
  const chosen = source.program_id || (programs.find(({ is_default }) => is_default)?.id ?? "")
  return (
    <SelectField
      id="loyalty-members-program"
      label={t("memberImport.program")}
      value={chosen}
      options={programs.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(program_id) => {
        onChange({ ...source, program_id })
      }}
    />
  )
}

/** Not an empty string, which a select takes for nothing. */
const EVERY_NUMBER = "none"

function CountryField({ source, onChange }: ImportSourceFieldsProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const { data: countries = [] } = useShopCountries()
  const names = new Intl.DisplayNames([i18n.language, "en"], { type: "region" })
  const options = countries
    .map((code) => ({ value: code, label: names.of(code.toUpperCase()) ?? code }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.language))
  return (
    <SelectField
      id="loyalty-members-country"
      label={t("memberImport.country")}
      value={source.country_code || EVERY_NUMBER}
      options={[{ value: EVERY_NUMBER, label: t("memberImport.countryNone") }, ...options]}
      onChange={(code) => {
        onChange({ ...source, country_code: code === EVERY_NUMBER ? "" : code })
      }}
    />
  )
}
