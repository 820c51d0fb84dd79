import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CardEvent } from "../../hooks/api/card-types"
import { useFormats } from "../../hooks/use-formats"

/** What happened to a card, when and why, the latest first. */
export function CardHistory({ history }: { readonly history: readonly CardEvent[] }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
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
                  {event.reason}
                </Text>
              )}
            </div>
            <Text size="small" className="text-ui-fg-subtle">
              {formats.moment(event.happened_at)}
            </Text>
          </li>
        ))}
      </ul>
    </Container>
  )
}
