import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Keeps the place of the figures while they are on their way. */
export function SectionSkeleton({ rows }: { readonly rows: number }) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div role="status" aria-label={t("loading")} className="flex flex-col gap-y-3 px-6 py-4">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center justify-between">
          <Skeleton className="h-5 w-28 rounded-md" />
          <Skeleton className="h-5 w-16 rounded-md" />
        </div>
      ))}
    </div>
  )
}
