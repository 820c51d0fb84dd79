import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { JoinSection } from "../components/members/join-section"
import { LoadError } from "../components/load-error"
import { MemberSection } from "../components/members/member-section"
import { SectionSkeleton } from "../components/section-skeleton"
import { useCustomerMembers } from "../hooks/api/members"
import { fullName } from "../lib/members/person-name"

const CustomerLoyaltyWidget = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = useCustomerMembers(customer.id)

  if (!data) {
    return (
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading level="h2">{t("title")}</Heading>
        </div>
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SectionSkeleton rows={6} />
        )}
      </Container>
    )
  }
  if (data.members.length === 0) {
    return <JoinSection customer_id={customer.id} customer_name={fullName(customer)} />
  }
  return data.members.map((member) => (
    <MemberSection key={member.id} member={member} withProgramName={data.members.length > 1} />
  ))
}

export const config = defineWidgetConfig({
  id: "loyalty-program.customer",
  zone: "customer.details.side.after",
})

export default CustomerLoyaltyWidget
