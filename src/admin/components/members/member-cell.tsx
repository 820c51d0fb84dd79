import { useTranslation } from "react-i18next"
import type { AdminMember } from "../../hooks/api/types"
import { memberName } from "../../lib/members/member-name"
import { AdminLink } from "../admin-link"

/** Who it is, as a link, so that the keyboard gets there too. */
export function MemberCell({ member }: { readonly member: AdminMember }) {
  const { t } = useTranslation("loyaltyProgram")
  const name = memberName(member) ?? t("members.nameless")
  const address = member.customer?.email ?? member.phone
  return (
    <div
      className="flex min-w-0 flex-col"
      // A click on the row leads there as well, and once is enough.
      onClick={(event) => {
        event.stopPropagation()
      }}
    >
      <AdminLink to={`/loyalty/members/${member.id}`}>
        <bdi>{name}</bdi>
      </AdminLink>
      {address !== name && (
        <span className="text-ui-fg-muted txt-compact-xsmall truncate">
          <bdi>{address}</bdi>
        </span>
      )}
    </div>
  )
}
