import { useTranslation } from "react-i18next"
import type { ProgramKind } from "../../domain/program/program-kind"
import type { TermsDifference } from "../lib/programs/terms-differences"
import type { WireTerms, WireTier } from "./api/program-terms"
import { useFormats } from "./use-formats"
import { useRuleWords } from "./use-rule-words"
import { useSettingWords } from "./use-setting-words"

interface Compared {
  readonly before: WireTerms
  readonly after: WireTerms
  readonly kind: ProgramKind
}

export interface DifferenceWords {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** A difference in the user's language: what it is about, how it was and how it is. */
export function useDifferenceWords({
  before,
  after,
  kind,
}: Compared): (difference: TermsDifference) => DifferenceWords {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const settingWords = useSettingWords(after.currency_code)
  const tierWords = useTierWords(kind)
  const [ruleBefore, ruleAfter] = [useRuleWords(before), useRuleWords(after)]
  const none = t("programs.editor.none")
  const switched = (words: string, is_active: boolean) =>
    is_active ? words : `${words} (${t("programs.rules.off")})`

  return (difference) => {
    switch (difference.of) {
      case "setting": {
        const { setting } = difference
        return {
          label: t(`programs.fields.${setting.path}.label`),
          before: settingWords(setting, difference.before),
          after: settingWords(setting, difference.after),
        }
      }
      case "bonus_value": {
        const currency_code = difference.currency_code
        const money = (value: number | null) =>
          value === null ? none : formats.money(value, currency_code)
        const currency = currency_code.toUpperCase()
        return {
          label: t("programs.editor.bonusValue", { currency }),
          before: money(difference.before),
          after: money(difference.after),
        }
      }
      case "tier": {
        const tier = (difference.after ?? difference.before)?.name ?? ""
        return {
          label: t("programs.editor.tier", { tier }),
          before: difference.before ? tierWords(difference.before, before) : none,
          after: difference.after ? tierWords(difference.after, after) : none,
        }
      }
      case "rule": {
        const rule = (difference.after ?? difference.before)?.name ?? ""
        const { before: was, after: is } = difference
        return {
          label: t("programs.editor.rule", { rule }),
          before: was ? switched(ruleBefore(was), was.is_active) : none,
          after: is ? switched(ruleAfter(is), is.is_active) : none,
        }
      }
    }
  }
}

/** "from €500: 7%, payable 30%". */
function useTierWords(kind: ProgramKind): (tier: WireTier, terms: WireTerms) => string {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (tier, terms) => {
    const threshold =
      terms.tier_schedule.measure === "spend"
        ? formats.money(tier.threshold, terms.currency_code)
        : t("programs.tiers.piecesCount", { pieces: formats.number(tier.threshold) })
    const percents =
      kind === "discount"
        ? t("programs.offer.discount", {
            percent: formats.percent(tier.discount_percent ?? terms.discount.percent),
          })
        : t("programs.offer.bonus", {
            percent: formats.percent(tier.accrual_percent ?? terms.accrual.percent),
            cap: formats.percent(tier.cap_percent ?? terms.redemption.cap_percent),
          })
    return `${tier.name}, ${t("programs.editor.tierWords", { threshold, percents })}`
  }
}
