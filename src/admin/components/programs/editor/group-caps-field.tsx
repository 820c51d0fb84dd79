import { Plus, Trash } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SELECTS_NOTHING } from "../../../../domain/program/terms"
import type { WireGroupCap } from "../../../hooks/api/program-terms"
import { NumberField } from "../fields/number-field"
import { ProductsField } from "../fields/products-field"
import { PartGroup } from "./part-group"
import type { SettingPartProps } from "./setting-part"

/** Product groups with a payable share of their own. */
export function GroupCapsField(props: SettingPartProps<readonly WireGroupCap[]>) {
  const { id, path, label, hint, value, problemAt, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  const change = (at: number, part: Partial<WireGroupCap>) => {
    onChange(value.map((group, index) => (index === at ? { ...group, ...part } : group)))
  }
  return (
    <PartGroup label={label} hint={hint}>
      {value.map((group, at) => (
        <div key={at} className="border-ui-border-base flex flex-col gap-y-3 rounded-lg border p-4">
          <div className="flex items-start justify-between">
            <NumberField
              id={`${id}-${at}-percent`}
              label={t("programs.editor.groupPercent")}
              problem={problemAt(`${path}.${at}.cap_percent`)}
              unit={t("programs.editor.unit.percent")}
              value={group.cap_percent}
              onChange={(cap_percent) => {
                change(at, { cap_percent: cap_percent ?? Number.NaN })
              }}
            />
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("programs.editor.removeGroup")}
              onClick={() => {
                onChange(value.filter((_, index) => index !== at))
              }}
            >
              <Trash />
            </IconButton>
          </div>
          <ProductsField
            id={`${id}-${at}`}
            problem={problemAt(`${path}.${at}.products`)}
            value={group.products}
            onChange={(products) => {
              change(at, { products })
            }}
          />
        </div>
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => {
          onChange([...value, { products: SELECTS_NOTHING, cap_percent: 10 }])
        }}
      >
        <Plus />
        {t("programs.editor.addGroup")}
      </Button>
    </PartGroup>
  )
}
