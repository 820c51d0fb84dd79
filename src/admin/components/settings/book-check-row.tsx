import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BookCheck } from "../../hooks/api/book-checks"
import { useFormats } from "../../hooks/use-formats"

/** One check: sound, or which law was broken. */
export function BookCheckRow({ check }: { readonly check: BookCheck }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { broken_laws, earlier_changed, checked_at, entries, duration_ms } = check
  const isSound = broken_laws.length === 0 && !earlier_changed
  return (
    <li className="flex items-start gap-x-3 px-6 py-3">
      {isSound ? (
        <CheckCircleSolid className="text-ui-tag-green-icon mt-0.5 shrink-0" aria-hidden="true" />
      ) : (
        <XCircleSolid className="text-ui-tag-red-icon mt-0.5 shrink-0" aria-hidden="true" />
      )}
      <div className="min-w-0 flex-1">
        {isSound && (
          <Text size="small" leading="compact">
            {t("settings.books.sound")}
          </Text>
        )}
        {broken_laws.map((law) => (
          <Text key={law} size="small" leading="compact">
            {t("settings.books.broken", { law: t(`settings.books.laws.law${law}`) })}
          </Text>
        ))}
        {earlier_changed && (
          <Text size="small" leading="compact">
            {t("settings.books.earlierChanged")}
          </Text>
        )}
        <Text size="small" leading="compact" className="text-ui-fg-muted">
          <time dateTime={checked_at}>{formats.moment(checked_at)}</time>
          {" · "}
          {t("settings.books.entries", { count: entries })}
          {" · "}
          {t("settings.books.took", { seconds: formats.number(duration_ms / 1000) })}
        </Text>
      </div>
    </li>
  )
}
