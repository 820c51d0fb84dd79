import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Till } from "../../hooks/till/use-till"
import { useFormats } from "../../hooks/use-formats"
import { parseBonuses } from "../../lib/typed/parse-bonuses"
import { withPadKey } from "../../lib/till/pad-key"
import { TextField } from "../text-field"
import { NumberPad } from "./number-pad"
import { TillDrawer } from "./till-drawer"

/** How many bonuses, where it shall not be all that can be spent. */
export function BonusesDrawer({ till }: { readonly till: Till }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const [typed, setTyped] = useState("")
  const [isAsked, setIsAsked] = useState(false)
  const max = till.state.answer?.loyalty.redeem.max_bonuses ?? 0
  const read = parseBonuses(typed)
  const isAbove = read.ok && read.hundredths > Math.round(max * 100)
  const problem = !read.ok
    ? t(`adjust.${read.problem}`)
    : isAbove
      ? t("till.bonuses.above", { bonuses: formats.bonuses(max) })
      : null
  const submit = () => {
    setIsAsked(true)
    if (!read.ok || isAbove) return
    till.desk.payWithBonuses(read.hundredths / 100)
    till.close()
  }
  return (
    <TillDrawer
      title={t("till.bonuses.partTitle")}
      description={t("till.bonuses.partHint", { bonuses: formats.bonuses(max) })}
      onClose={till.close}
      onSubmit={submit}
      foot={
        <>
          <Button variant="secondary" type="button" onClick={till.close}>
            {t("till.pay.cancel")}
          </Button>
          <Button type="submit" className="flex-1">
            {t("till.bonuses.apply")}
          </Button>
        </>
      }
    >
      <TextField
        id="loyalty-till-bonuses-part"
        label={t("till.bonuses.count")}
        inputMode="none"
        dir="ltr"
        autoFocus
        value={typed}
        problem={isAsked ? problem : null}
        onChange={(text) => {
          setTyped(text)
          setIsAsked(false)
        }}
      />
      <NumberPad
        onKey={(key) => {
          setTyped(withPadKey(typed, key))
          setIsAsked(false)
        }}
      />
    </TillDrawer>
  )
}
