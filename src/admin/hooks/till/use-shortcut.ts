import { useEffect, useRef } from "react"

/** A function key that does what a button on the screen does, as long as the button is there to be pressed. */
export function useShortcut(key: string, isEnabled: boolean, act: () => void) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!isEnabled) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== key || event.repeat) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener("keydown", press)
    return () => {
      window.removeEventListener("keydown", press)
    }
  }, [isEnabled, key])
}
