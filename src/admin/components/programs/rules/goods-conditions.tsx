import { useTranslation } from "react-i18next"
import { EMPTY_GROUP } from "../../../../domain/accrual-rules/accrual-rule"
import { NumberField } from "../fields/number-field"
import { ProductsField } from "../fields/products-field"
import { FormGroup } from "./form-group"
import type { RulePartProps } from "./rule-part"
import { changeConditions } from "./rule-part"

/** For which goods, and from how many of them on. */
export function GoodsConditions(props: RulePartProps) {
  const { rule, terms, problemAt } = props
  const { t } = useTranslation("loyaltyProgram")
  const { products, minimum_quantity, minimum_order } = rule.conditions
  const change = changeConditions(props)
  return (
    <FormGroup title={t("programs.rules.goods")}>
      <ProductsField
        id="loyalty-rule-products"
        hint={t("programs.rules.goodsHint")}
        problem={problemAt("conditions.products")}
        value={products ?? EMPTY_GROUP}
        onChange={(chosen) => {
          const { product_ids, category_ids, collection_ids, tag_ids } = chosen
          const group = { product_ids, category_ids, collection_ids, tag_ids }
          const is_empty = Object.values(group).every((ids) => ids.length === 0)
          change({ products: is_empty ? null : group })
        }}
      />
      <NumberField
        id="loyalty-rule-quantity"
        label={t("programs.rules.minimum_quantity")}
        problem={problemAt("conditions.minimum_quantity")}
        value={minimum_quantity}
        onChange={(value) => {
          change({ minimum_quantity: value })
        }}
      />
      <NumberField
        id="loyalty-rule-minimum"
        label={t("programs.rules.minimum_order")}
        problem={problemAt("conditions.minimum_order")}
        unit={terms.currency_code.toUpperCase()}
        value={minimum_order}
        onChange={(value) => {
          change({ minimum_order: value })
        }}
      />
    </FormGroup>
  )
}
