import { Plus, XMarkMini } from "@medusajs/icons"
import { Button, Hint, IconButton, Input, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CHECK_DIGITS } from "../../../domain/cards/check-digit"
import { FormSection } from "../form-section"
import { SelectField } from "../select-field"
import { TextField } from "../text-field"
import type { KindEditorPart } from "./kind-editor-part"

const LENGTH_OF_EAN = { ean13: "13", ean8: "8" } as const

/** How the numbers look, and which of them are this kind's. */
export function KindNumberFields(part: KindEditorPart) {
  const { t } = useTranslation("loyaltyProgram")
  const { form, onChange, problemAt } = part
  return (
    <FormSection title={t("cardsPage.kinds.numbers")} hint={t("cardsPage.kinds.numbersHint")}>
      <SelectField
        id="loyalty-kind-check"
        label={t("cardsPage.kinds.checkDigit")}
        hint={t("cardsPage.kinds.checkDigitHint")}
        problem={problemAt("check_digit")}
        value={form.check_digit}
        options={CHECK_DIGITS.map((value) => ({
          value,
          label: t(`cardsPage.checkDigit.${value}`),
        }))}
        onChange={(check_digit) => {
          const is_ean = check_digit === "ean13" || check_digit === "ean8"
          onChange({ check_digit, ...(is_ean && { length: LENGTH_OF_EAN[check_digit] }) })
        }}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField
          id="loyalty-kind-prefix"
          label={t("cardsPage.kinds.prefix")}
          hint={t("cardsPage.kinds.prefixHint")}
          dir="ltr"
          value={form.prefix}
          problem={problemAt("prefix")}
          onChange={(prefix) => {
            onChange({ prefix })
          }}
        />
        <TextField
          id="loyalty-kind-length"
          label={t("cardsPage.kinds.length")}
          inputMode="numeric"
          dir="ltr"
          value={form.length}
          problem={problemAt("length")}
          onChange={(length) => {
            onChange({ length })
          }}
        />
      </div>
      <RangesField {...part} />
    </FormSection>
  )
}

/** Serial numbers from one to another; none of them: all. */
function RangesField({ form, onChange, problemAt }: KindEditorPart) {
  const { t } = useTranslation("loyaltyProgram")
  const { ranges } = form
  const problem = problemAt("ranges")
  const set = (index: number, changes: Partial<(typeof ranges)[number]>) => {
    onChange({
      ranges: ranges.map((range, at) => (at === index ? { ...range, ...changes } : range)),
    })
  }
  return (
    <div role="group" aria-label={t("cardsPage.kinds.ranges")} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("cardsPage.kinds.ranges")}
      </Text>
      {ranges.map((range, index) => (
        <div key={index} className="flex items-center gap-x-2">
          {(["first", "last"] as const).map((end) => (
            <Input
              key={end}
              className="flex-1"
              dir="ltr"
              inputMode="numeric"
              autoComplete="off"
              aria-label={t(`cardsPage.kinds.range.${end}`, { position: index + 1 })}
              aria-invalid={problem !== null}
              placeholder={t(`cardsPage.kinds.rangePlaceholder.${end}`)}
              value={range[end]}
              onChange={(event) => {
                set(index, { [end]: event.target.value })
              }}
            />
          ))}
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("cardsPage.kinds.removeRange", { position: index + 1 })}
            onClick={() => {
              onChange({ ranges: ranges.filter((_, at) => at !== index) })
            }}
          >
            <XMarkMini />
          </IconButton>
        </div>
      ))}
      {problem === null ? (
        <Hint>{t("cardsPage.kinds.rangesHint")}</Hint>
      ) : (
        <Hint variant="error" role="alert">
          {problem}
        </Hint>
      )}
      <Button
        type="button"
        size="small"
        variant="transparent"
        className="self-start"
        onClick={() => {
          onChange({ ranges: [...ranges, { first: "", last: "" }] })
        }}
      >
        <Plus />
        {t("cardsPage.kinds.addRange")}
      </Button>
    </div>
  )
}
