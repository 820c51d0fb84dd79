import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLimitText } from "../../hooks/till/use-limit-text"
import type { Till } from "../../hooks/till/use-till"
import { useFormats } from "../../hooks/use-formats"

interface BonusesPanelProps {
  readonly till: Till
  readonly currency_code: string
}

/** All, a part, or none; and why it is not more. */
export function BonusesPanel({ till, currency_code }: BonusesPanelProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const limitText = useLimitText()
  const { answer } = till.state
  if (!answer || till.holder_id === null || answer.loyalty.discount !== null) return null
  if (answer.cart.items.length === 0) return null
  const { redeem } = answer.loyalty
  const { max_bonuses, applied_bonuses } = redeem
  const isAll = redeem.requested === "max" && applied_bonuses > 0
  return (
    <Container
      className="flex flex-col gap-y-3 px-4 py-3 sm:px-6"
      data-testid="loyalty-till-bonuses"
    >
      <div>
        <Heading level="h2">{t("till.bonuses.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
          {max_bonuses > 0 &&
            `${t("till.bonuses.upTo", {
              bonuses: formats.bonuses(max_bonuses),
              amount: formats.money(redeem.max_amount, currency_code),
            })} `}
          {limitText(redeem)}
        </Text>
      </div>
      {max_bonuses > 0 && (
        <div className="grid grid-cols-3 gap-2" role="group" aria-label={t("till.bonuses.title")}>
          <Choice
            label={t("till.bonuses.all")}
            isChosen={isAll}
            onPress={() => {
              till.desk.payWithBonuses("max")
            }}
          />
          <Choice
            label={t("till.bonuses.part")}
            isChosen={applied_bonuses > 0 && !isAll}
            onPress={() => {
              till.open({ name: "bonuses" })
            }}
          />
          <Choice
            label={t("till.bonuses.none")}
            isChosen={applied_bonuses === 0}
            onPress={() => {
              till.desk.payWithBonuses("none")
            }}
          />
        </div>
      )}
      {applied_bonuses > 0 && (
        <Text size="small" weight="plus" data-testid="loyalty-till-applied">
          {t("till.bonuses.applied", {
            bonuses: formats.bonuses(applied_bonuses),
            amount: formats.money(redeem.applied_amount, currency_code),
          })}
        </Text>
      )}
    </Container>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly isChosen: boolean
  readonly onPress: () => void
}

function Choice({ label, isChosen, onPress }: ChoiceProps) {
  return (
    <Button
      variant={isChosen ? "primary" : "secondary"}
      className="h-12 w-full px-1"
      aria-pressed={isChosen}
      onClick={onPress}
    >
      {label}
    </Button>
  )
}
