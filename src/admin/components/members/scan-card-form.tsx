import { Button, Drawer, Input } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { errorInWords } from "../../lib/shop/error-in-words"
import { FormField } from "../form-field"

interface ScanCardFormProps {
  readonly submitLabel: string
  readonly isPending: boolean
  readonly onScan: (number: string, refuse: (error: unknown) => void) => void
}

/** One field for the scanner: it types the number and ends with Enter. */
export function ScanCardForm({ submitLabel, isPending, onScan }: ScanCardFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const field = useRef<HTMLInputElement>(null)
  const [number, setNumber] = useState("")
  const [problem, setProblem] = useState<string | null>(null)

  const refuse = (message: string) => {
    setProblem(message)
    // The next scan replaces the number that was refused.
    field.current?.select()
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    if (number.trim() === "") {
      refuse(t("issueCard.required"))
      return
    }
    onScan(number.trim(), (error) => {
      refuse(errorInWords(error, t))
    })
  }

  return (
    <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden" noValidate>
      <Drawer.Body className="overflow-y-auto">
        <FormField id="loyalty-card-number" label={t("issueCard.number")} problem={problem}>
          <Input
            ref={field}
            id="loyalty-card-number"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            value={number}
            onChange={(event) => {
              setNumber(event.target.value)
              setProblem(null)
            }}
            aria-invalid={problem !== null}
            aria-describedby="loyalty-card-number-problem"
          />
        </FormField>
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("issueCard.cancel")}
          </Button>
        </Drawer.Close>
        <Button size="small" type="submit" isLoading={isPending}>
          {submitLabel}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
