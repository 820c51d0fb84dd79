import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { errorInWords } from "../lib/shop/error-in-words"
import { useChangeVersion } from "./api/program-versions"

type Verb = "rollback" | "withdraw"

const WORDS = { rollback: "rollBack", withdraw: "withdraw" } as const
const DONE = { rollback: "rolledBackDone", withdraw: "withdrawn" } as const

/** Asks before a version comes back, or is kept from coming. */
export function useConfirmVersion(
  program_id: string,
): (version: number, verb: Verb) => Promise<void> {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const change = useChangeVersion(program_id)

  return async (version, verb) => {
    const words = WORDS[verb]
    const agreed = await prompt({
      variant: "confirmation",
      title: t(`programs.versions.${words}Title`, { version }),
      description: t(`programs.versions.${words}Text`),
      confirmText: t(`programs.versions.${words}`),
      cancelText: t("programs.status_change.cancel"),
    })
    if (!agreed) return
    change.mutate(
      { version, verb },
      {
        onSuccess: () => {
          toast.success(t(`programs.versions.${DONE[verb]}`, { version }))
        },
        onError: (error) => {
          toast.error(errorInWords(error, t))
        },
      },
    )
  }
}
