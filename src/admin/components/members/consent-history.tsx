import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useConsentHistory } from "../../hooks/api/member-parts"
import { useFormats } from "../../hooks/use-formats"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"

/** Every answer that the member ever gave, the latest first: the proof. */
export function ConsentHistory({ member_id }: { readonly member_id: string }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { data, error, refetch } = useConsentHistory(member_id)
  if (!data) {
    if (error) return <LoadError error={error} onRetry={() => void refetch()} />
    return <SectionSkeleton rows={2} />
  }
  if (data.consents.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-muted px-6 py-4">
        {t("members.consents.historyNone")}
      </Text>
    )
  }
  return (
    <ul aria-label={t("members.consents.history")} className="flex flex-col gap-y-3 px-6 py-4">
      {data.consents.map((consent) => (
        <li key={`${consent.channel} ${consent.recorded_at} ${consent.decided_at}`}>
          <Text size="small" leading="compact">
            {t(`members.consents.channel.${consent.channel}`)}
            {": "}
            {t(consent.is_given ? "members.consents.given" : "members.consents.refused")}
          </Text>
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
            {[
              formats.moment(consent.decided_at),
              t(`members.consents.source.${consent.source}`),
              consent.wording_version !== null &&
                t("members.consents.wording", { version: consent.wording_version }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </li>
      ))}
    </ul>
  )
}
