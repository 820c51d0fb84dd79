import { useTranslation } from "react-i18next"
import { useMember } from "../../hooks/api/members"
import { memberName } from "../../lib/members/member-name"

/** The member's name at the end of the breadcrumbs; the page asks for him, and its answer is used. */
export function MemberCrumb({ member_id }: { readonly member_id: string }) {
  const { t } = useTranslation("loyaltyProgram")
  const { data } = useMember(member_id)
  return <bdi>{data && (memberName(data.member) ?? t("members.nameless"))}</bdi>
}
