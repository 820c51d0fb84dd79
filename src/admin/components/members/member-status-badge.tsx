import { useTranslation } from "react-i18next"
import type { MemberStatus } from "../../../domain/members/member-state"
import { StatusBadge } from "../status-badge"

const COLOR: Record<MemberStatus, "green" | "blue" | "orange" | "grey"> = {
  invited: "blue",
  active: "green",
  suspended: "orange",
  closed: "grey",
  merged: "grey",
}

export function MemberStatusBadge({ status }: { readonly status: MemberStatus }) {
  const { t } = useTranslation("loyaltyProgram")
  return <StatusBadge color={COLOR[status]}>{t(`status.${status}`)}</StatusBadge>
}
