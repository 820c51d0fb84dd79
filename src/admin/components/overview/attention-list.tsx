import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Overview, WaitingPoint } from "../../hooks/api/overview"
import { useFormats } from "../../hooks/use-formats"
import { attentionPage } from "../../lib/overview/attention-page"
import { AdminLink } from "../admin-link"

/** What does not go on by itself, each with the page where something can be done about it. */
export function AttentionList({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation("loyaltyProgram")
  const { attention, program } = overview
  return (
    <Container className="divide-y p-0" data-testid="loyalty-attention">
      <div className="px-6 py-4">
        <Heading level="h2">{t("overview.attention.title")}</Heading>
      </div>
      {attention.length === 0 ? (
        <div className="flex items-center gap-x-2 px-6 py-4">
          <CheckCircleSolid className="text-ui-tag-green-icon" aria-hidden="true" />
          <Text size="small">{t("overview.attention.none")}</Text>
        </div>
      ) : (
        <ul className="divide-y" aria-label={t("overview.attention.title")}>
          {attention.map((point) => (
            <AttentionRow
              key={`${point.what} ${point.subject_id ?? ""}`}
              point={point}
              program_id={program.id}
            />
          ))}
        </ul>
      )}
    </Container>
  )
}

interface AttentionRowProps {
  readonly point: WaitingPoint
  readonly program_id: string
}

function AttentionRow({ point, program_id }: AttentionRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { what, name, count, since } = point
  return (
    <li className="flex items-start gap-x-3 px-6 py-3">
      <ExclamationCircleSolid
        className="text-ui-tag-orange-icon mt-0.5 shrink-0"
        aria-hidden="true"
      />
      <div className="min-w-0 flex-1">
        <Text size="small" leading="compact">
          {t(`overview.attention.${what}`, { ...(count !== null && { count }), name })}
        </Text>
        {since !== null && (
          <Text size="small" leading="compact" className="text-ui-fg-muted">
            {t("overview.attention.since", { moment: formats.moment(since) })}
          </Text>
        )}
      </div>
      <Text size="small" leading="compact" className="shrink-0">
        <AdminLink to={attentionPage(what, program_id)}>{t("overview.attention.open")}</AdminLink>
      </Text>
    </li>
  )
}
