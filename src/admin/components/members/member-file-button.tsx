import { ArrowDownTray } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMemberFile } from "../../hooks/api/member-file"
import { errorInWords } from "../../lib/shop/error-in-words"

interface MemberFileButtonProps {
  /** Whom the list is of. */
  readonly query: Record<string, unknown>
}

/** Takes all members of the list away as a file, not only those of the page. */
export function MemberFileButton({ query }: MemberFileButtonProps) {
  const { t } = useTranslation("loyaltyProgram")
  const file = useMemberFile()
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={file.isPending}
      onClick={() => {
        file.mutate(query, {
          onError: (error) => {
            toast.error(errorInWords(error, t))
          },
        })
      }}
    >
      <ArrowDownTray />
      {t("members.list.file")}
    </Button>
  )
}
