import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProductQuote } from "../../hooks/api/product-quote"
import { useProductQuote } from "../../hooks/api/product-quote"
import type { ProgramSettings } from "../../hooks/api/program-settings"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/shop/error-in-words"
import { AdminLink } from "../admin-link"
import { SectionRow } from "../section-row"
import { SectionSkeleton } from "../section-skeleton"

interface ProductInProgramProps {
  readonly program: Pick<ProgramSettings, "id" | "name">
  readonly variant_id: string
}

/** The product in one program, by the rules that a real order meets. */
export function ProductInProgram({ program, variant_id }: ProductInProgramProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error } = useProductQuote(program.id, variant_id)
  return (
    <div className="px-6 py-4">
      <Text size="small" weight="plus">
        <AdminLink to={`/loyalty/programs/${program.id}`}>{program.name}</AdminLink>
      </Text>
      {error && (
        <Text size="small" className="text-ui-fg-subtle">
          {errorInWords(error, t)}
        </Text>
      )}
      {!data && !error && <SectionSkeleton rows={2} />}
      {data && <QuoteRows quote={data.simulation} />}
    </div>
  )
}

function QuoteRows({ quote }: { readonly quote: ProductQuote }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { earn, redeem, discount, total, currency_code } = quote
  const cap_percent = redeem.lines[0]?.cap_percent ?? 0
  const why = earn.lines.flatMap(({ reasons }) => reasons).map(({ text }) => text)
  return (
    <dl>
      <SectionRow label={t("widgets.product.price")}>
        {formats.money(total, currency_code)}
      </SectionRow>
      {discount ? (
        <SectionRow label={t("widgets.product.discount")}>
          {formats.percent(discount.percent)}
        </SectionRow>
      ) : (
        <>
          <SectionRow
            label={t("widgets.product.earns")}
            {...(why.length > 0 && { hint: why.join(" · ") })}
          >
            {formats.bonuses(earn.bonuses)}
          </SectionRow>
          <SectionRow label={t("widgets.product.pays")}>
            {t("widgets.product.upTo", {
              amount: formats.money(redeem.max_amount, currency_code),
              percent: formats.percent(cap_percent),
            })}
          </SectionRow>
        </>
      )}
    </dl>
  )
}
