import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMemberEntries } from "../../hooks/api/members"
import { EntryList } from "../entry-list"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"

interface MemberStatementProps {
  readonly member_id: string
  /** Off where the section around it has the title. */
  readonly withTitle?: boolean
}

/** The member's latest operations, older ones on demand. */
export function MemberStatement({ member_id, withTitle = true }: MemberStatementProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useMemberEntries(member_id)
  const retry = () => void refetch()

  return (
    <div>
      {withTitle && (
        <Text size="small" leading="compact" weight="plus" className="px-6 pb-1 pt-4">
          {t("entries.title")}
        </Text>
      )}
      {!data &&
        (error ? <LoadError error={error} onRetry={retry} /> : <SectionSkeleton rows={3} />)}
      {data?.entries.length === 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-muted px-6 py-4">
          {t("entries.none")}
        </Text>
      )}
      {data && data.entries.length > 0 && (
        <EntryList label={t("entries.title")} entries={data.entries} withOrders />
      )}
      {hasNextPage && (
        <div className="flex justify-center px-6 pb-4 pt-1">
          <Button
            size="small"
            variant="transparent"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("entries.more")}
          </Button>
        </div>
      )}
    </div>
  )
}
