import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCustomerMembers } from "../../hooks/api/members"
import type { AdminMember } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import { AdminLink } from "../admin-link"
import { LoadError } from "../load-error"
import { SectionRow } from "../section-row"
import { SectionSkeleton } from "../section-skeleton"

interface DraftBuyerProps {
  /** `null`: nobody is chosen yet. */
  readonly customer_id: string | null
  readonly has_account: boolean
}

/** Whether whoever a draft is for is a member, and what he has; the draft itself earns once it is an order. */
export function DraftBuyer({ customer_id, has_account }: DraftBuyerProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, isPending, refetch } = useCustomerMembers(customer_id ?? "", {
    enabled: customer_id !== null,
  })
  if (error && !data) return <LoadError error={error} onRetry={() => void refetch()} />
  if (customer_id !== null && isPending) return <SectionSkeleton rows={2} />

  const members = data?.members ?? []
  return (
    <>
      {members.map((member) => (
        <MemberInShort key={member.id} member={member} />
      ))}
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {members.length > 0
          ? t("widgets.draft.member")
          : t(has_account ? "widgets.draft.notMember" : "widgets.draft.guest")}
        {members.length === 0 && customer_id !== null && (
          <>
            {" "}
            <AdminLink to={`/customers/${customer_id}`}>{t("nobody.openCustomer")}</AdminLink>
          </>
        )}
      </Text>
    </>
  )
}

function MemberInShort({ member }: { readonly member: AdminMember }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (
    <dl className="px-6 py-3">
      <SectionRow label={t("balance.available")}>
        {formats.bonuses(member.balance.available)}
      </SectionRow>
      <SectionRow label={t("tier.title")}>{member.tier?.name ?? t("tier.none")}</SectionRow>
      <SectionRow label={t("widgets.draft.membership")}>
        <AdminLink to={`/loyalty/members/${member.id}`}>{t(`status.${member.status}`)}</AdminLink>
      </SectionRow>
    </dl>
  )
}
