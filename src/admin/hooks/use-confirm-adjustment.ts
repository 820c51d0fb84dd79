import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { balanceAfterAdjustment } from "../lib/members/adjustment"
import type { Balance } from "./api/types"
import { useFormats } from "./use-formats"

/** Asks whether to go on, with the balance that would result. Hundredths of bonuses, below zero to take. */
export function useConfirmAdjustment(balance: Balance): (hundredths: number) => Promise<boolean> {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const prompt = usePrompt()

  return (hundredths) => {
    const gives = hundredths > 0
    const after = balanceAfterAdjustment(balance, hundredths)
    const bonuses = formats.bonuses(Math.abs(hundredths) / 100)
    const sentences = [
      t("adjust.confirmBalance", {
        before: formats.bonuses(balance.available),
        after: formats.bonuses(after.available),
      }),
    ]
    if (after.debt_paid > 0) {
      sentences.push(
        t("adjust.confirmDebt", {
          paid: formats.bonuses(after.debt_paid),
          debt: formats.bonuses(after.debt),
        }),
      )
    }
    return prompt({
      variant: gives ? "confirmation" : "danger",
      title: t(gives ? "adjust.confirmGiveTitle" : "adjust.confirmTakeTitle", { bonuses }),
      description: sentences.join(" "),
      confirmText: t(gives ? "adjust.confirmGive" : "adjust.confirmTake"),
      cancelText: t("adjust.cancel"),
    })
  }
}
