import { Hint } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProductGroup } from "../../../../domain/accrual-rules/accrual-rule"
import { ShopChoiceField } from "./shop-choice-field"

interface ProductsFieldProps<Group extends ProductGroup> {
  readonly id: string
  readonly hint?: string
  readonly problem: string | null
  readonly value: Group
  readonly onChange: (value: Group) => void
}

const MARKS = ["product_ids", "category_ids", "collection_ids", "tag_ids"] as const
const MARKS_WITH_CHANNELS = [...MARKS, "sales_channel_ids"] as const

/** Products by any of their marks, and by sales channel where the setting has them. */
export function ProductsField<Group extends ProductGroup>(props: ProductsFieldProps<Group>) {
  const { id, hint, problem, value, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  const marks = "sales_channel_ids" in value ? MARKS_WITH_CHANNELS : MARKS
  const idsOf = (mark: string) =>
    (value as unknown as Record<string, readonly string[]>)[mark] ?? []
  return (
    <div className="flex flex-col gap-y-3">
      {hint && <Hint>{hint}</Hint>}
      {marks.map((mark) => (
        <ShopChoiceField
          key={mark}
          id={`${id}-${mark}`}
          kind={mark}
          label={t(`programs.editor.marks.${mark}`)}
          ids={idsOf(mark)}
          onChange={(ids) => {
            onChange({ ...value, [mark]: ids })
          }}
        />
      ))}
      <div role="alert">{problem !== null && <Hint variant="error">{problem}</Hint>}</div>
    </div>
  )
}
