import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePlace } from "../../hooks/till/use-place"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { PlaceForm } from "./place-form"
import { TillScreen } from "./till-screen"

/** The till; where it stands is asked once, where the shop has more than one region. */
export function Till() {
  const { t } = useTranslation("loyaltyProgram")
  const { regions, place, region, choose } = usePlace()
  if (place && region) {
    return (
      <TillScreen
        // Another place is another till: its sale is priced and taxed otherwise.
        key={JSON.stringify(place)}
        place={place}
        regions={regions.data ?? []}
        region={region}
        onPlace={choose}
      />
    )
  }
  return (
    <Container className="p-0">
      {regions.isPending && <SectionSkeleton rows={6} />}
      {regions.error && <LoadError error={regions.error} onRetry={() => void regions.refetch()} />}
      {regions.data && (
        <div className="flex max-w-xl flex-col gap-y-6 px-6 py-6">
          <div>
            <Heading>{t("till.place.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {regions.data.length === 0 ? t("till.place.noRegion") : t("till.place.hint")}
            </Text>
          </div>
          {regions.data.length > 0 && (
            <PlaceForm regions={regions.data} place={null} onChoose={choose} />
          )}
        </div>
      )}
    </Container>
  )
}
