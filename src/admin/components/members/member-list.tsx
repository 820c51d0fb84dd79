import { Plus } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { lazy, Suspense, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useMemberList } from "../../hooks/api/members"
import { usePrograms } from "../../hooks/api/programs"
import { useMemberFields } from "../../hooks/use-member-fields"
import { PAGE_SIZE, useListState } from "../../hooks/use-list-state"
import {
  FIELD_FILTER,
  MEMBER_FILTERS,
  memberFilterQuery,
  memberQuery,
} from "../../lib/members/member-query"
import { ListTable } from "../list-table"
import { Permitted } from "../permitted"
import { MemberFileButton } from "./member-file-button"
import { SavedViewsMenu } from "./saved-views-menu"
import { useMemberColumns } from "./use-member-columns"
import { useMemberFilters } from "./use-member-filters"

const NewMemberModal = lazy(async () => ({
  default: (await import("./new-member-modal.js")).NewMemberModal,
}))

/** Every member, found by words, filters and order. */
export function MemberList() {
  const { t } = useTranslation("loyaltyProgram")
  const [joining, setJoining] = useState(false)
  const { programs, attributes, ready } = useListTerms()
  const list = useListState(
    useMemo(
      () => [...MEMBER_FILTERS, ...attributes.map(({ key }) => FIELD_FILTER + key)],
      [attributes],
    ),
  )
  // A filter by a customer field can be read once the fields are known.
  const members = useMemberList(memberQuery(list.state, PAGE_SIZE), { enabled: ready })

  return (
    <>
      <ListTable
        title={t("members.title")}
        list={list}
        columns={useMemberColumns(programs)}
        filters={useMemberFilters(programs, attributes)}
        rows={members.data?.members}
        count={members.data?.count ?? 0}
        isCountEstimated={members.data?.count_is_estimate}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/loyalty/members/${id}`}
        searchPlaceholder={t("members.list.search")}
        emptyState={{
          empty: {
            heading: t("members.list.emptyTitle"),
            description: t("members.list.emptyHint"),
          },
          filtered: {
            heading: t("members.list.filteredTitle"),
            description: t("members.list.filteredHint"),
          },
        }}
        error={members.error}
        onRetry={() => void members.refetch()}
        actions={
          <>
            <SavedViewsMenu />
            <Permitted to="export_members">
              <MemberFileButton query={memberFilterQuery(list.state)} />
            </Permitted>
            <Permitted to="import_members">
              <Button size="small" variant="secondary" asChild>
                <Link to="/loyalty/members/import">{t("members.list.import")}</Link>
              </Button>
            </Permitted>
            <Permitted to="join_members">
              <Button
                size="small"
                onClick={() => {
                  setJoining(true)
                }}
              >
                <Plus />
                {t("members.join.open")}
              </Button>
            </Permitted>
          </>
        }
      />
      {joining && (
        <Suspense fallback={null}>
          <NewMemberModal programs={programs} onClose={() => setJoining(false)} />
        </Suspense>
      )}
    </>
  )
}

const NO_PROGRAMS = [] as const

/** What the filters are made of; a list is shown without them where they cannot be read. */
function useListTerms() {
  const programs = usePrograms()
  const { seen, isPending } = useMemberFields()
  return {
    programs: programs.data?.programs ?? NO_PROGRAMS,
    attributes: seen,
    ready: !isPending,
  }
}
