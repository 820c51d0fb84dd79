import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MembersFile } from "./api/member-imports"
import { useCheckMembersFile, useImportMembers } from "./api/member-imports"
import { useFormats } from "./use-formats"

/** A file on its way: looked at, asked about, begun. `onBegun` is told which import it has become. */
export function useMembersFile(onBegun: (import_id: string) => void) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const prompt = usePrompt()
  const look = useCheckMembersFile()
  const run = useImportMembers()
  const found = look.data

  return {
    check: found?.check ?? null,
    isBusy: look.isPending || run.isPending,
    isStarted: run.isSuccess && run.data !== null,
    error: run.error ?? look.error,
    /** Another file, or the same one read otherwise. */
    forget: () => {
      look.reset()
      run.reset()
    },
    look: (file: MembersFile) => {
      look.mutate(file)
    },
    begin: async (file: MembersFile, program: string) => {
      if (!found) return
      const { check, idempotency_key } = found
      const agreed = await prompt({
        variant: "confirmation",
        title: t("memberImport.confirmTitle", { rows: formats.number(check.good), program }),
        description:
          check.bad_count === 0
            ? t("memberImport.confirmHint")
            : t("memberImport.confirmSkipping", { bad: formats.number(check.bad_count) }),
        confirmText: t("memberImport.confirm"),
        cancelText: t("editing.cancel"),
      })
      if (!agreed) return
      run.mutate(
        { ...file, idempotency_key },
        {
          onSuccess: (begun) => {
            if (begun) onBegun(begun.id)
            // Meanwhile nothing of it is left to be imported.
            else look.mutate(file)
          },
        },
      )
    },
  }
}
