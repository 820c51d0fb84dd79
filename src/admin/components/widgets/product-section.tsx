import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFirstVariant } from "../../hooks/api/product-quote"
import type { ProgramSettings } from "../../hooks/api/program-settings"
import { usePrograms } from "../../hooks/api/program-settings"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { ProductInProgram } from "./product-in-program"

/** A product page with more programs than this would be about nothing else. */
const PROGRAMS_SHOWN = 5

/** What a piece of the product earns, and how much of it may be paid with bonuses, in each running program. */
export function ProductSection({ product_id }: { readonly product_id: string }) {
  const { t } = useTranslation("loyaltyProgram")
  const programs = usePrograms()
  const first = useFirstVariant(product_id)
  const variant = first.data
  const running = programs.data?.programs.filter(({ is_running }) => is_running)
  const error = programs.error ?? first.error

  return (
    <Container className="divide-y p-0" data-testid="loyalty-product">
      <div className="px-6 py-4">
        <Heading level="h2">{t("title")}</Heading>
        {variant?.title && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("widgets.product.variant", { variant: variant.title })}
          </Text>
        )}
      </div>
      {running && variant !== undefined ? (
        <ProductInPrograms programs={running.slice(0, PROGRAMS_SHOWN)} variant_id={variant?.id} />
      ) : error ? (
        <LoadError
          error={error}
          onRetry={() => {
            void programs.refetch()
            void first.refetch()
          }}
        />
      ) : (
        <SectionSkeleton rows={2} />
      )}
    </Container>
  )
}

interface ProductInProgramsProps {
  readonly programs: readonly Pick<ProgramSettings, "id" | "name">[]
  /** Absent: there is nothing to sell yet. */
  readonly variant_id: string | undefined
}

function ProductInPrograms({ programs, variant_id }: ProductInProgramsProps) {
  const { t } = useTranslation("loyaltyProgram")
  if (variant_id === undefined || programs.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t(variant_id === undefined ? "widgets.product.noVariant" : "widgets.product.noProgram")}
      </Text>
    )
  }
  return programs.map((program) => (
    <ProductInProgram key={program.id} program={program} variant_id={variant_id} />
  ))
}
