import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePrograms } from "../../hooks/api/program-settings"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { ProductInProgram } from "./product-in-program"

interface ProductSectionProps {
  /** The first one of the product; `null`: there is nothing to sell yet. */
  readonly variant: { readonly id: string; readonly title: string | null } | null
}

/** A product page with more programs than this would be about nothing else. */
const PROGRAMS_SHOWN = 5

/** What a piece of the product earns, and how much of it may be paid with bonuses, in each running program. */
export function ProductSection({ variant }: ProductSectionProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = usePrograms()
  const running = data?.programs.filter(({ is_running }) => is_running).slice(0, PROGRAMS_SHOWN)

  return (
    <Container className="divide-y p-0" data-testid="loyalty-product">
      <div className="px-6 py-4">
        <Heading level="h2">{t("title")}</Heading>
        {variant?.title && running && running.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("widgets.product.variant", { variant: variant.title })}
          </Text>
        )}
      </div>
      {!running && error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!running && !error && <SectionSkeleton rows={2} />}
      {running && (running.length === 0 || variant === null) && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(variant === null ? "widgets.product.noVariant" : "widgets.product.noProgram")}
        </Text>
      )}
      {variant &&
        running?.map((program) => (
          <ProductInProgram key={program.id} program={program} variant_id={variant.id} />
        ))}
    </Container>
  )
}
