import { useTranslation } from "react-i18next"
import type { OrderLoyalty, Reason } from "./api/types"
import { useFormats } from "./use-formats"

/** A reason in the user's language where its code is known, else in the server's words. */
export function useReasonText(
  loyalty: Pick<OrderLoyalty, "rate_percent" | "tier">,
): (reason: Reason) => string {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const percent = formats.percent(loyalty.rate_percent)

  return (reason) => {
    if (reason.code === "program_percent") return t("order.ratePercent", { percent })
    if (reason.code === "tier_percent" && loyalty.tier) {
      return t("order.rateTier", { percent, tier: loyalty.tier })
    }
    const key = `reason.${reason.code}`
    return i18n.exists(key, { ns: "loyaltyProgram" }) ? t(key) : reason.text
  }
}
