import { useTranslation } from "react-i18next"
import type { OrderLoyalty } from "../hooks/api/types"
import { useFormats } from "../hooks/use-formats"
import { Figure } from "./figure"
import { SectionRow } from "./section-row"

/** What the order earned and spent; rows that are zero and say nothing stay away. */
export function OrderFigures({ loyalty }: { readonly loyalty: OrderLoyalty }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { earned, cut, pending, revoked, spent, refunded, shortfall } = loyalty
  return (
    <dl className="px-6 py-3" data-testid="loyalty-order-figures">
      <SectionRow label={t("order.earned")}>
        <Figure>{formats.signedBonuses(earned)}</Figure>
      </SectionRow>
      {cut && (
        <SectionRow label={t("order.cut")} hint={t(`order.cutBy.${cut.code}`)}>
          <Figure>{formats.bonuses(cut.bonuses)}</Figure>
        </SectionRow>
      )}
      {pending > 0 && (
        <SectionRow label={t("order.pending")} hint={t("balance.pendingHint")}>
          <Figure>{formats.bonuses(pending)}</Figure>
        </SectionRow>
      )}
      {revoked > 0 && (
        <SectionRow label={t("order.revoked")}>
          <Figure>{formats.signedBonuses(-revoked)}</Figure>
        </SectionRow>
      )}
      <SectionRow label={t("order.spent")}>
        <Figure>{formats.signedBonuses(-spent)}</Figure>
      </SectionRow>
      {refunded > 0 && (
        <SectionRow label={t("order.refunded")}>
          <Figure>{formats.signedBonuses(refunded)}</Figure>
        </SectionRow>
      )}
      {shortfall > 0 && (
        <SectionRow label={t("order.shortfall")} hint={t("order.shortfallHint")}>
          <span className="text-ui-fg-error">
            <Figure>{formats.bonuses(shortfall)}</Figure>
          </span>
        </SectionRow>
      )}
    </dl>
  )
}
