import type { useDataTable } from "@medusajs/ui"
import { Button, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormats } from "../hooks/use-formats"

interface ListPagesProps {
  readonly instance: Pick<
    ReturnType<typeof useDataTable>,
    | "isLoading"
    | "pageIndex"
    | "pageSize"
    | "rowCount"
    | "getPageCount"
    | "getCanNextPage"
    | "getCanPreviousPage"
    | "nextPage"
    | "previousPage"
  >
  readonly isCountEstimated: boolean
}

/** Which rows of how many, and the way to the others: as Medusa's own, but with the figures of the user's language. */
export function ListPages({ instance, isCountEstimated }: ListPagesProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { number } = useFormats()
  const { pageIndex, pageSize, rowCount } = instance
  const shown = {
    from: number(Math.min(rowCount, pageIndex * pageSize + 1)),
    to: number(Math.min(rowCount, (pageIndex + 1) * pageSize)),
    total: number(rowCount),
  }
  if (rowCount === 0 && !instance.isLoading) return null
  const place = { page: number(pageIndex + 1), pages: number(Math.max(instance.getPageCount(), 1)) }
  return (
    <div
      className={clx(
        "text-ui-fg-subtle flex flex-wrap items-center justify-between gap-2 px-6 py-4",
        instance.isLoading && "invisible",
      )}
    >
      <Text size="small" leading="compact" weight="plus">
        {t(isCountEstimated ? "list.shownAbout" : "list.shown", shown)}
      </Text>
      <div className="flex items-center gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {t("list.page", place)}
        </Text>
        <Button
          type="button"
          variant="transparent"
          disabled={!instance.getCanPreviousPage()}
          onClick={instance.previousPage}
        >
          {t("list.previous")}
        </Button>
        <Button
          type="button"
          variant="transparent"
          disabled={!instance.getCanNextPage()}
          onClick={instance.nextPage}
        >
          {t("list.next")}
        </Button>
      </div>
    </div>
  )
}
