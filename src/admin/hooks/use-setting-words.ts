import { useTranslation } from "react-i18next"
import type { ExpiryTerms } from "../../domain/program/lifetime"
import type { ProductSelection, TierWindow } from "../../domain/program/terms"
import type { Setting } from "../lib/programs/setting-catalogue"
import type { WireGrant, WirePeriodMax } from "./api/program-terms"
import { useFormats } from "./use-formats"

/** Writes the value of a setting as a marketer reads it: 5 → "5%", null → "No limit". */
export function useSettingWords(
  currency_code: string,
): (setting: Setting, value: unknown) => string {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { chosen, days, months, expiry, gift, periodMax, tierWindow } = usePartsInWords()

  return (setting, value) => {
    switch (setting.kind) {
      case "percent":
        return formats.percent(value as number)
      case "bonuses":
        return gift(value as number)
      case "money":
        return formats.money(value as number, currency_code)
      case "days":
        return days(value as number)
      case "minutes":
        return t("programs.editor.minutesWords", { minutes: formats.number(value as number) })
      case "choice":
        return t(`programs.options.${setting.path}.${value as string}`)
      case "flag":
        return t(value === true ? "programs.editor.yes" : "programs.editor.no")
      case "expiry":
        return expiry(value as ExpiryTerms)
      case "window":
        return tierWindow(value as TierWindow)
      case "optional_bonuses":
        return value === null ? t("programs.editor.unlimited") : gift(value as number)
      case "period_max":
      case "budget":
        return value === null ? t("programs.editor.unlimited") : periodMax(value as WirePeriodMax)
      case "optional_days":
        return value === null ? t("programs.editor.none") : days(value as number)
      case "optional_months":
        return value === null ? t("programs.editor.none") : months(value as number)
      case "grant":
      case "birthday_grant":
        return value === null ? t("programs.editor.none") : gift((value as WireGrant).bonuses)
      case "products":
      case "goods":
        return chosen(Object.values(value as ProductSelection).flat().length)
      case "group_caps":
      case "customer_groups":
        return chosen((value as readonly unknown[]).length)
      case "days_list":
        return (
          (value as readonly number[]).map((count) => formats.number(count)).join(", ") ||
          t("programs.editor.none")
        )
      case "time_zone":
        return value as string
    }
  }
}

/** The words of values that several settings have. */
function usePartsInWords() {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const days = (count: number): string =>
    t("programs.editor.daysWords", { days: formats.number(count) })
  const months = (count: number): string =>
    t("programs.editor.monthsWords", { months: formats.number(count) })
  return {
    days,
    months,
    gift: (count: number): string =>
      t("programs.editor.giftWords", { bonuses: formats.bonuses(count) }),
    chosen: (count: number): string =>
      count === 0 ? t("programs.editor.none") : t("programs.editor.chosenCount", { count }),
    expiry: (value: ExpiryTerms): string => {
      if (value.kind === "days") return days(value.days)
      if (value.kind === "months") return months(value.months)
      return t(`programs.expiry.${value.kind}`)
    },
    periodMax: (max: { readonly bonuses: number; readonly period: string }): string =>
      t("programs.editor.perPeriod", {
        bonuses: formats.bonuses(max.bonuses),
        period: t(`programs.options.period.${max.period}`),
      }),
    tierWindow: (window: TierWindow): string => {
      const words: string = t(`programs.options.tier_schedule.window.${window.kind}`)
      if (window.kind === "rolling_months") return `${words}: ${months(window.months)}`
      if (window.kind !== "previous_period") return words
      return `${words}: ${t(`programs.options.tier_schedule.windowPeriod.${window.period}`)}`
    },
  }
}
