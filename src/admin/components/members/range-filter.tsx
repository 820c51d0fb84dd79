import { Button, Input, Label } from "@medusajs/ui"
import type { FormEvent, HTMLInputTypeAttribute } from "react"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { readRange, writeRange } from "../../lib/locale/range-text"

interface RangeFilterProps {
  /** "10..50"; nothing while the filter is new. */
  readonly value: unknown
  readonly type: Extract<HTMLInputTypeAttribute, "number" | "date">
  readonly onChange: (value: string) => void
  readonly onRemove: () => void
}

/** Two ends, either of which may be open. */
export function RangeFilter({ value, type, onChange, onRemove }: RangeFilterProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [range, setRange] = useState(() => readRange(value))
  const id = useId()
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const text = writeRange(range)
    if (text === undefined) onRemove()
    else onChange(text)
  }
  return (
    <form onSubmit={apply} className="flex w-56 flex-col gap-y-3 p-3">
      {(["from", "to"] as const).map((end) => (
        <div key={end} className="flex flex-col gap-y-1">
          <Label htmlFor={`${id}-${end}`} size="xsmall" weight="plus">
            {t(`members.filters.${end}`)}
          </Label>
          <Input
            id={`${id}-${end}`}
            size="small"
            type={type}
            dir="ltr"
            {...(type === "number" && { min: 0, step: "any" })}
            value={range[end]}
            onChange={(event) => {
              setRange({ ...range, [end]: event.target.value })
            }}
          />
        </div>
      ))}
      <Button size="small" type="submit" variant="secondary">
        {t("members.filters.apply")}
      </Button>
    </form>
  )
}
