import { Container, Heading, InlineTip, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AdminMember } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import { memberName } from "../../lib/members/member-name"
import { AdminLink } from "../admin-link"
import { SectionRow } from "../section-row"
import { KnownValue } from "./known-value"
import { MemberActions } from "./member-actions"
import { MemberStatusBadge } from "./member-status-badge"

/** Who it is, how the membership stands, and what can be done with it. */
export function MemberProfile({ member }: { readonly member: AdminMember }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { customer, status } = member
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <div className="min-w-0">
          <Heading className="break-words">
            <bdi>{memberName(member) ?? t("members.nameless")}</bdi>
          </Heading>
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {member.program.name}
          </Text>
        </div>
        <div className="flex items-center gap-x-2">
          <MemberStatusBadge status={status} />
          <MemberActions member={member} />
        </div>
      </div>
      <StandingNote member={member} />
      <dl className="px-6 py-3">
        <SectionRow label={t("members.profile.email")}>
          <KnownValue>{customer?.email}</KnownValue>
        </SectionRow>
        <SectionRow
          label={t(status === "invited" ? "members.profile.invited" : "members.profile.joined")}
        >
          {formats.date(member.joined_at)}
        </SectionRow>
        <SectionRow label={t("members.profile.customer")}>
          {customer ? (
            <AdminLink to={`/customers/${customer.id}`}>
              {t("members.profile.openCustomer")}
            </AdminLink>
          ) : (
            t("members.profile.customerGone")
          )}
        </SectionRow>
      </dl>
    </Container>
  )
}

/** What whoever reads on has to know first. */
function StandingNote({ member }: { readonly member: AdminMember }) {
  const { t } = useTranslation("loyaltyProgram")
  switch (member.status) {
    case "merged":
      return (
        <Note label={t("status.merged")}>
          {t("members.profile.mergedInto")}{" "}
          {member.merged_into && (
            <AdminLink to={`/loyalty/members/${member.merged_into}`}>
              {t("members.profile.openSurvivor")}
            </AdminLink>
          )}
        </Note>
      )
    case "suspended":
      return <Note label={t("status.suspended")}>{t("members.profile.suspendedHint")}</Note>
    case "closed":
      return <Note label={t("status.closed")}>{t("members.profile.closedHint")}</Note>
    case "active":
    case "invited":
      return null
  }
}

function Note({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="px-6 py-4">
      <InlineTip label={label} variant="warning">
        {children}
      </InlineTip>
    </div>
  )
}
