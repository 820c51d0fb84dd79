import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCustomerMembers } from "../hooks/api/members"
import { AdminLink } from "./admin-link"
import { SectionSkeleton } from "./section-skeleton"

interface NobodyEarnedProps {
  /** `null`: an order without a customer. */
  readonly customer_id: string | null
  /** The checkout makes a customer without an account for every guest. */
  readonly has_account: boolean
}

/** Says why an order has no loyalty record. */
export function NobodyEarned({ customer_id, has_account }: NobodyEarnedProps) {
  const { t } = useTranslation("loyaltyProgram")
  const members = useCustomerMembers(customer_id ?? "", { enabled: customer_id !== null })
  if (customer_id !== null && members.isPending) return <SectionSkeleton rows={2} />

  const why =
    members.data && members.data.members.length > 0
      ? "nobody.notRecorded"
      : has_account
        ? "nobody.notMember"
        : "nobody.guest"
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4" data-testid="loyalty-nobody">
      <Text size="small" leading="compact" weight="plus">
        {t("nobody.title")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t(why)}
      </Text>
      {customer_id !== null && (
        <Text size="small">
          <AdminLink to={`/customers/${customer_id}`}>{t("nobody.openCustomer")}</AdminLink>
        </Text>
      )}
    </div>
  )
}
