import type { RefObject } from "react"
import { useCallback, useEffect } from "react"

/**
 * Keeps the keyboard in the till's one field, since a scanner types wherever the keyboard is: after every act, when a
 * dialog is closed, when another field is left by Enter, and when somebody begins to type elsewhere. F2 and the slash bring it back.
 * @param isElsewhere a dialog is open, which has fields of its own
 */
export function useFieldFocus(field: RefObject<HTMLInputElement | null>, isElsewhere: boolean) {
  const focus = useCallback(() => field.current?.focus({ preventScroll: true }), [field])

  useEffect(() => {
    if (isElsewhere) return
    // A dialog that closes gives the keyboard back to what had opened it; that is waited for.
    const timer = setTimeout(focus, 0)
    return () => {
      clearTimeout(timer)
    }
  }, [focus, isElsewhere])

  useEffect(() => {
    if (isElsewhere) return
    const keepHere = (event: KeyboardEvent) => {
      if (isCall(event) && !isInField(event.target)) {
        event.preventDefault()
        focus()
        field.current?.select()
      } else if (isTyped(event) && !isInField(event.target)) focus()
    }
    const comeBack = () => {
      if (!isInField(document.activeElement) && !isDialogOpen()) focus()
    }
    // By then whatever was pressed has done its work.
    const afterClick = () => setTimeout(comeBack, 0)
    const afterLeaving = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget === null) afterClick()
    }
    window.addEventListener("keydown", keepHere)
    window.addEventListener("click", afterClick)
    window.addEventListener("focusout", afterLeaving)
    return () => {
      window.removeEventListener("keydown", keepHere)
      window.removeEventListener("click", afterClick)
      window.removeEventListener("focusout", afterLeaving)
    }
  }, [field, focus, isElsewhere])
}

function isCall({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === "F2" || (key === "/" && !ctrlKey && !metaKey && !altKey)
}

/** Letters and digits; the space bar presses the button that has the keyboard. */
function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches("input, textarea, select, [contenteditable=true]") ||
      target.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null)
  )
}

function isDialogOpen(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null
}
