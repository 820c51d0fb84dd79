import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PadKey } from "../../lib/till/pad-key"
import { PAD_KEYS } from "../../lib/till/pad-key"

interface NumberPadProps {
  readonly onKey: (key: PadKey) => void
}

/** Digits for a thumb; a keyboard goes to the field itself. */
export function NumberPad({ onKey }: NumberPadProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div dir="ltr" className="grid grid-cols-3 gap-2" role="group" aria-label={t("till.pad.title")}>
      {PAD_KEYS.map((key) => (
        <Button
          key={key}
          type="button"
          variant="secondary"
          tabIndex={-1}
          className="txt-large h-14 w-full"
          aria-label={key === "back" ? t("till.pad.back") : undefined}
          // The field keeps the keyboard.
          onPointerDown={(event) => {
            event.preventDefault()
          }}
          onClick={() => {
            onKey(key)
          }}
        >
          {key === "back" ? "⌫" : key}
        </Button>
      ))}
    </div>
  )
}
