import type { ProductSelection } from "../../../../domain/program/terms"
import { ProductsField } from "../fields/products-field"
import { PartGroup } from "./part-group"
import type { SettingPartProps } from "./setting-part"

interface SelectionFieldProps extends SettingPartProps<ProductSelection> {
  /** What counts towards a tier is asked of goods alone. */
  readonly with_channels: boolean
}

/** Products that a setting is about. */
export function SelectionField(props: SelectionFieldProps) {
  const { id, path, label, hint, value, with_channels, problemAt, onChange } = props
  const { sales_channel_ids, ...goods } = value
  return (
    <PartGroup label={label} hint={hint}>
      {with_channels ? (
        <ProductsField id={id} problem={problemAt(path)} value={value} onChange={onChange} />
      ) : (
        <ProductsField
          id={id}
          problem={problemAt(path)}
          value={goods}
          onChange={(changed) => {
            onChange({ ...changed, sales_channel_ids })
          }}
        />
      )}
    </PartGroup>
  )
}
