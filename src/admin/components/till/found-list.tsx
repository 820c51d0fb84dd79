import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Choice, Till } from "../../hooks/till/use-till"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/shop/error-in-words"
import { plainPrice, variantTitle } from "../../lib/till/variant-title"
import { FoundRow } from "./found-row"
import { OfferButtons } from "./offer-buttons"

interface FoundListProps {
  readonly till: Till
  readonly choice: Choice
  readonly currency_code: string
}

/** What a scan has found that needs a word of the cashier: several things, several people, or nothing. */
export function FoundList({ till, choice, currency_code }: FoundListProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Container className="divide-y p-0" data-testid="loyalty-till-found" aria-live="polite">
      <div className="flex items-center justify-between gap-x-4 px-4 py-3 sm:px-6">
        <div>
          <Heading level="h2">{t(`till.found.${titleOf(choice)}`, { code: choice.code })}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            <FoundHint choice={choice} />
          </Text>
        </div>
        <Button variant="transparent" className="h-11" onClick={till.dropChoice}>
          {t("till.found.close")}
        </Button>
      </div>
      {choice.found === "several" && <Candidates till={till} choice={choice} />}
      {choice.found === "variants" && choice.variants.length > 0 && (
        <ul aria-label={t("till.found.variants")}>
          {choice.variants.map((variant) => (
            <FoundRow
              key={variant.id}
              title={variantTitle(variant)}
              hint={variant.sku ?? variant.ean ?? ""}
              figure={
                <Price amount={plainPrice(variant, currency_code)} currency_code={currency_code} />
              }
              onChoose={() => {
                till.addVariant(variant, choice.quantity)
              }}
            />
          ))}
        </ul>
      )}
      {isNobody(choice) && (
        <div className="px-4 py-3 sm:px-6">
          <OfferButtons till={till} said={choice.code} />
        </div>
      )}
    </Container>
  )
}

function titleOf(choice: Choice) {
  if (choice.found === "variants" && choice.variants.length === 0) return "nobody"
  return choice.found
}

/** Nothing is sold under this code, and nobody has it: somebody who may become a member. */
function isNobody(choice: Choice): boolean {
  return choice.found === "variants" && choice.variants.length === 0
}

function FoundHint({ choice }: { readonly choice: Choice }) {
  const { t } = useTranslation("loyaltyProgram")
  switch (choice.found) {
    case "several":
      return t("till.found.severalHint")
    case "variants":
      return isNobody(choice) ? t("till.found.nobodyHint") : t("till.found.variantsHint")
    case "refused":
    case "nothing":
      return errorInWords(choice.error, t)
  }
}

interface CandidatesProps {
  readonly till: Till
  readonly choice: Extract<Choice, { readonly found: "several" }>
}

function Candidates({ till, choice }: CandidatesProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (
    <ul aria-label={t("till.found.several")}>
      {choice.candidates.map((person) => (
        <FoundRow
          key={person.id}
          title={person.name ?? t("till.customer.nameless")}
          hint={[person.phone_ends, t("till.found.since", { day: formats.date(person.joined_at) })]
            .filter(Boolean)
            .join(" · ")}
          onChoose={() => {
            till.nameMember(person)
          }}
        />
      ))}
    </ul>
  )
}

interface PriceProps {
  readonly amount: number | null
  readonly currency_code: string
}

function Price({ amount, currency_code }: PriceProps) {
  const formats = useFormats()
  return amount === null ? null : formats.money(amount, currency_code)
}
