import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { errorInWords } from "../lib/shop/error-in-words"
import type { StatusStep } from "../lib/programs/status-steps"
import { STATUS_AFTER } from "../lib/programs/status-steps"
import type { ProgramSettings } from "./api/program-settings"
import { useChangeProgram } from "./api/program-settings"

/** Says what a step means, asks, and does it. */
export function useConfirmStatus(program: ProgramSettings): (step: StatusStep) => Promise<void> {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const change = useChangeProgram(program.id)

  return async (step) => {
    const title = t(`programs.status_change.${step}`)
    const agreed = await prompt({
      variant: step === "end" ? "danger" : "confirmation",
      title,
      description: t(`programs.status_change.${step}Text`),
      confirmText: title,
      cancelText: t("programs.status_change.cancel"),
      ...(step === "end" && { verificationText: program.name }),
    })
    if (!agreed) return
    const body = step === "makeDefault" ? { is_default: true } : { status: STATUS_AFTER[step] }
    change.mutate(body, {
      onSuccess: (answer) => {
        const status = t(`programs.status.${answer.program.status}`)
        toast.success(
          step === "makeDefault"
            ? t("programs.status_change.doneDefault", { program: program.name })
            : t("programs.status_change.done", { program: program.name, status }),
        )
      },
      onError: (error) => {
        toast.error(errorInWords(error, t))
      },
    })
  }
}
