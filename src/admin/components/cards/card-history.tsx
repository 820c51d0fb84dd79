import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CardEvent } from "../../hooks/api/card-types"
import { useStaffNames } from "../../hooks/api/staff-names"
import { useFormats } from "../../hooks/use-formats"
import { AdminLink } from "../admin-link"

/** What happened to a card, when, why and by whom, the latest first. */
export function CardHistory({ history }: { readonly history: readonly CardEvent[] }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const actors = [...new Set(history.flatMap(({ actor_id }) => actor_id ?? []))]
  const { data: names } = useStaffNames(actors)
  /** A key that acted for a till or another system has no name among the users. */
  const byWhom = ({ actor_id }: CardEvent) => {
    if (actor_id === null || !names) return ""
    const name = names.get(actor_id) ?? t("members.history.integration")
    return ` · ${t("members.history.by", { name })}`
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("cardsPage.card.history")}</Heading>
      </div>
      <ul aria-label={t("cardsPage.card.history")} className="divide-y">
        {[...history].reverse().map((event) => (
          <li key={event.seq} className="flex flex-wrap justify-between gap-2 px-6 py-3">
            <div>
              <Text size="small" weight="plus">
                {t(`cardsPage.action.${event.action}`)}
              </Text>
              {event.reason && (
                <Text size="small" className="text-ui-fg-subtle">
                  <bdi>{event.reason}</bdi>
                </Text>
              )}
              {event.other_card_id && (
                <Text size="small">
                  <AdminLink to={`/loyalty/cards/${event.other_card_id}`}>
                    {t("cardsPage.card.other")}
                  </AdminLink>
                </Text>
              )}
            </div>
            <Text size="small" className="text-ui-fg-subtle">
              {formats.moment(event.happened_at)}
              {byWhom(event)}
            </Text>
          </li>
        ))}
      </ul>
    </Container>
  )
}
