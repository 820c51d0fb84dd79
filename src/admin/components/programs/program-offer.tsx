import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../hooks/api/program-settings"
import { useFormats } from "../../hooks/use-formats"

/** What members get, in a few words: "5% back, up to 30% payable · 3 tiers". */
export function ProgramOffer({ program }: { readonly program: ProgramSettings }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { kind, terms } = program
  const offer =
    kind === "discount"
      ? t("programs.offer.discount", { percent: formats.percent(terms.discount.percent) })
      : t("programs.offer.bonus", {
          percent: formats.percent(terms.accrual.percent),
          cap: formats.percent(terms.redemption.cap_percent),
        })
  const count = terms.tiers.length
  return <>{count === 0 ? offer : `${offer} · ${t("programs.offer.tiers", { count })}`}</>
}
