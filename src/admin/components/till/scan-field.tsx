import { Spinner } from "@medusajs/icons"
import { Button, Input, Label } from "@medusajs/ui"
import type { FormEvent, RefObject } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"

interface ScanFieldProps {
  readonly field: RefObject<HTMLInputElement>
  readonly isAsking: boolean
  readonly onTyped: (typed: string) => void
}

/** The one field for everything that is scanned, swiped or typed; each Enter takes what stands in it. */
export function ScanField({ field, isAsking, onTyped }: ScanFieldProps) {
  const { t } = useTranslation("loyaltyProgram")
  // A tablet's keyboard comes up when the field is tapped, and not whenever the scanner has it.
  const [isTapped, setIsTapped] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = field.current?.value ?? ""
    event.currentTarget.reset()
    onTyped(typed)
  }
  return (
    <form onSubmit={submit} noValidate className="flex min-w-64 flex-1 flex-col gap-y-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <Label htmlFor="loyalty-till-field" size="small" weight="plus">
          {t("till.field.label")}
        </Label>
        <span
          id="loyalty-till-field-hint"
          className="txt-compact-xsmall text-ui-fg-subtle max-md:hidden"
        >
          {t("till.field.hint")}
        </span>
      </div>
      <div className="flex gap-x-2">
        <div className="min-w-0 flex-1">
          <Input
            id="loyalty-till-field"
            ref={field}
            className="txt-medium h-12"
            placeholder={t("till.field.placeholder")}
            aria-describedby="loyalty-till-field-hint"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            inputMode={isTapped ? "text" : "none"}
            onPointerDown={() => {
              setIsTapped(true)
            }}
            onBlur={() => {
              setIsTapped(false)
            }}
          />
        </div>
        <Button type="submit" variant="secondary" className="h-12 px-5" aria-busy={isAsking}>
          {
            // Never disabled: the next scan does not wait for the answer to this one.
            isAsking ? <Spinner className="animate-spin" /> : null
          }
          {t("till.field.submit")}
        </Button>
      </div>
    </form>
  )
}
