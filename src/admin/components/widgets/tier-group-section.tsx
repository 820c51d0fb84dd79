import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTierGroup } from "../../hooks/api/tier-groups"
import { AdminLink } from "../admin-link"

/** Says of a group that a tier keeps that nobody should edit it by hand; of any other group nothing at all. */
export function TierGroupSection({ customer_group_id }: { readonly customer_group_id: string }) {
  const { t } = useTranslation("loyaltyProgram")
  const { data: group } = useTierGroup(customer_group_id)
  if (!group) return null

  const { program, tier } = group
  return (
    <Container className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
      <div className="max-w-2xl" data-testid="loyalty-tier-group">
        <Heading level="h2">
          {tier ? t("widgets.group.tier", { tier: tier.name }) : t("widgets.group.everybody")}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("widgets.group.hint", { program: program.name })}
        </Text>
      </div>
      <Text size="small">
        <AdminLink to={`/loyalty/programs/${program.id}`}>{t("overview.open")}</AdminLink>
      </Text>
    </Container>
  )
}
