import { usePrompt } from "@medusajs/ui"
import { useCallback, useEffect } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"

/**
 * Keeps what was typed from being lost: asks before another page is opened, the browser asks before the window is
 * closed, and the answer is what a dialog asks before it closes itself. True: it may be thrown away.
 */
export function useUnsavedGuard(isDirty: boolean): () => Promise<boolean> {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname,
  )

  const mayDiscard = useCallback(async () => {
    if (!isDirty) return true
    return prompt({
      variant: "confirmation",
      title: t("editing.discardTitle"),
      description: t("editing.discardHint"),
      confirmText: t("editing.discard"),
      cancelText: t("editing.keep"),
    })
  }, [isDirty, prompt, t])

  useEffect(() => {
    if (blocker.state !== "blocked") return
    void mayDiscard().then((discard) => {
      if (discard) blocker.proceed()
      else blocker.reset()
    })
    // Once for each attempt to leave.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [blocker.state])

  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault()
    }
    window.addEventListener("beforeunload", warn)
    return () => {
      window.removeEventListener("beforeunload", warn)
    }
  }, [isDirty])

  return mayDiscard
}
