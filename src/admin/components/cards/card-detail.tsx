import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CardWithHolder } from "../../hooks/api/card-types"
import { useCard, useCardBarcode } from "../../hooks/api/cards"
import { useFormats } from "../../hooks/use-formats"
import { AdminLink } from "../admin-link"
import { LoadError } from "../load-error"
import { SectionRow } from "../section-row"
import { SectionSkeleton } from "../section-skeleton"
import { BarcodePicture } from "./barcode-picture"
import { CardActions } from "./card-actions"
import { CardHistory } from "./card-history"
import { fullName } from "../../lib/members/person-name"
import { CardStatusBadge } from "../card-status-badge"

/** One card with its holder, its barcode, its history and what can be done with it. */
export function CardDetail({ id }: { readonly id: string }) {
  const { data, error, refetch } = useCard(id)
  const barcode = useCardBarcode(id)
  if (!data) {
    return (
      <Container className="p-0">
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SectionSkeleton rows={6} />
        )}
      </Container>
    )
  }
  const { card } = data
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <div className="flex flex-wrap items-center gap-3">
            <Heading className="break-all font-mono">
              <bdi>{card.number}</bdi>
            </Heading>
            <CardStatusBadge status={card.status} />
          </div>
          <CardActions card={card} />
        </div>
        <CardFacts {...data} />
        {barcode.data && (
          <div className="px-6 py-4">
            <BarcodePicture svg={barcode.data} number={card.number} />
          </div>
        )}
      </Container>
      <CardHistory history={data.history} />
    </div>
  )
}

function CardFacts({ card, member }: CardWithHolder) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const customer = member?.customer
  return (
    <dl className="px-6 py-3">
      <SectionRow label={t("cardsPage.card.holder")}>
        {member ? (
          <AdminLink to={`/loyalty/members/${member.id}`}>
            {(customer && fullName(customer)) || customer?.email || t("cardsPage.card.nameless")}
          </AdminLink>
        ) : (
          "–"
        )}
      </SectionRow>
      <SectionRow label={t("cardsPage.list.issued")}>
        {card.issued_at ? formats.moment(card.issued_at) : "–"}
      </SectionRow>
      <SectionRow label={t("cardsPage.list.expires")}>
        {card.expires_on ? formats.day(card.expires_on) : t("cardsPage.kinds.forEver")}
      </SectionRow>
    </dl>
  )
}
