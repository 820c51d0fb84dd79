import { PencilSquare } from "@medusajs/icons"
import { Badge, Button, createDataTableColumnHelper, IconButton } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { StaffMember } from "../../hooks/api/staff-roles"
import { useStaff } from "../../hooks/api/staff-roles"
import { useFormats } from "../../hooks/use-formats"
import { PAGE_SIZE, useListState } from "../../hooks/use-list-state"
import { personName } from "../../lib/members/person-name"
import { ListTable } from "../list-table"
import { ChangeRoleDrawer } from "./change-role-drawer"

const column = createDataTableColumnHelper<StaffMember>()
const NO_FILTERS: readonly string[] = []

/** The shop's users, and as what each of them works. */
export function StaffList() {
  const { t } = useTranslation("loyaltyProgram")
  const list = useListState(NO_FILTERS)
  const { data, error, refetch } = useStaff({
    q: list.state.q,
    limit: PAGE_SIZE,
    offset: list.state.page * PAGE_SIZE,
  })
  const [changed, setChanged] = useState<StaffMember | null>(null)

  return (
    <>
      <ListTable
        title={t("navigation.staff")}
        actions={
          <Button size="small" variant="secondary" asChild>
            <Link to="audit">{t("staff.audit.title")}</Link>
          </Button>
        }
        list={list}
        columns={useStaffColumns(setChanged)}
        rows={data?.staff_roles}
        count={data?.count ?? 0}
        getRowId={(member) => member.user_id}
        emptyState={{
          empty: { heading: t("staff.empty"), description: t("staff.emptyHint") },
          filtered: { heading: t("staff.notFound"), description: t("staff.notFoundHint") },
        }}
        error={error}
        onRetry={() => void refetch()}
      />
      {changed && (
        <ChangeRoleDrawer
          member={changed}
          onClose={() => {
            setChanged(null)
          }}
        />
      )}
    </>
  )
}

function useStaffColumns(onChange: (member: StaffMember) => void) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return useMemo(
    () => [
      column.accessor("email", {
        header: t("staff.person"),
        cell: ({ row: { original: member } }) => (
          <div className="flex flex-col py-1">
            <span>{personName(member)}</span>
            {personName(member) !== member.email && (
              <span className="text-ui-fg-subtle">{member.email}</span>
            )}
          </div>
        ),
      }),
      column.accessor("role", {
        header: t("staff.roleTitle"),
        cell: ({ getValue }) => <Badge size="2xsmall">{t(`staff.role.${getValue()}`)}</Badge>,
      }),
      column.accessor("assigned_at", {
        header: t("staff.since"),
        cell: ({ row: { original: member } }) => (
          <span>
            {member.assigned_at === null
              ? t("staff.notAssigned")
              : formats.date(member.assigned_at)}
          </span>
        ),
      }),
      column.display({
        id: "change",
        header: () => <span className="sr-only">{t("staff.change")}</span>,
        cell: ({ row: { original: member } }) => (
          <div className="flex justify-end">
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("staff.changeOf", { name: personName(member) })}
              onClick={() => {
                onChange(member)
              }}
            >
              <PencilSquare />
            </IconButton>
          </div>
        ),
      }),
    ],
    [t, formats, onChange],
  )
}
