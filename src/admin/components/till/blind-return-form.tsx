import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TillCart } from "../../hooks/api/till-types"
import { useBlindReturn } from "../../hooks/till/use-blind-return"
import type { Till } from "../../hooks/till/use-till"
import { useFormats } from "../../hooks/use-formats"
import { TextField } from "../text-field"
import { ReturnDrawer } from "./return-drawer"
import { TillDrawer } from "./till-drawer"

interface BlindReturnFormProps {
  readonly till: Till
  readonly onBack: () => void
}

/** Goods of which nobody knows the purchase: those of the basket, from the customer of the sale, for what a manager says. */
export function BlindReturnForm({ till, onBack }: BlindReturnFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const cart = till.state.answer?.cart
  if (cart && cart.items.length > 0 && till.holder_id !== null && !till.state.sale) {
    return <GoodsForm till={till} cart={cart} member_id={till.holder_id} onBack={onBack} />
  }
  return (
    <TillDrawer
      title={t("till.blindReturn.title")}
      description={t("till.blindReturn.hint")}
      onClose={till.close}
      foot={
        <Button variant="secondary" onClick={onBack}>
          {t("till.sales.back")}
        </Button>
      }
    >
      <Text size="small">{t("till.blindReturn.nothing")}</Text>
    </TillDrawer>
  )
}

interface GoodsFormProps extends BlindReturnFormProps {
  readonly cart: TillCart
  readonly member_id: string
}

function GoodsForm({ till, cart, member_id, onBack }: GoodsFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const form = useBlindReturn(cart, member_id, till.startNext)
  const { priced } = form
  return (
    <ReturnDrawer
      title={t("till.blindReturn.title")}
      description={t("till.blindReturn.hint")}
      isChosen={priced.lines.length > 0}
      todo={t("till.return.do")}
      preview={form.preview}
      isPending={form.isPending}
      error={form.error}
      onSubmit={form.submit}
      onBack={onBack}
      onClose={till.close}
    >
      <div role="group" aria-label={t("till.blindReturn.lines")} className="flex flex-col gap-y-3">
        {form.goods.map(({ id, title, quantity, price_today }) => (
          <TextField
            key={id}
            id={`loyalty-till-price-${id}`}
            label={t("till.blindReturn.price", { title, quantity: formats.number(quantity) })}
            problem={priced.problems[id] ? t(`till.pay.${priced.problems[id]}`) : null}
            inputMode="decimal"
            dir="ltr"
            value={form.typed[id] ?? String(price_today)}
            onChange={(price) => {
              form.type(id, price)
            }}
          />
        ))}
      </div>
      <TextField
        id="loyalty-till-return-reason"
        label={t("till.blindReturn.reason")}
        hint={t("till.blindReturn.reasonHint")}
        problem={form.isReasonMissing ? t("till.blindReturn.reasonRequired") : null}
        autoFocus
        value={form.reason}
        onChange={form.giveReason}
      />
    </ReturnDrawer>
  )
}
