import { Button, Hint, Prompt, Textarea } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { FormField } from "./form-field"

interface ReasonDialogProps {
  readonly title: string
  /** What it means, for whoever is about to do it. */
  readonly meaning: string
  readonly variant: "danger" | "confirmation"
  readonly confirmText: string
  readonly cancelText: string
  readonly reason: { readonly label: string; readonly hint: string; readonly required: string }
  readonly isPending: boolean
  /** Why the server refused, in words. */
  readonly refusal: string | null
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Asks whether to go on, and why; the question stays until the server has agreed. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = useState("")
  const [submitted, setSubmitted] = useState(false)
  const problem = submitted && reason.trim() === "" ? props.reason.required : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (reason.trim() !== "" && !props.isPending) props.onConfirm(reason.trim())
  }
  return (
    <Prompt
      open
      variant={props.variant}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
    >
      <Prompt.Content>
        <form onSubmit={submit} noValidate>
          <Prompt.Header>
            <Prompt.Title>{props.title}</Prompt.Title>
            <Prompt.Description>{props.meaning}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-2 px-6 pt-4">
            <FormField
              id="loyalty-act-reason"
              label={props.reason.label}
              hint={props.reason.hint}
              problem={problem}
            >
              <Textarea
                id="loyalty-act-reason"
                autoFocus
                rows={2}
                maxLength={500}
                value={reason}
                onChange={(event) => {
                  setReason(event.target.value)
                }}
                aria-invalid={problem !== null}
                aria-describedby="loyalty-act-reason-problem"
              />
            </FormField>
            <div role="alert">{props.refusal && <Hint variant="error">{props.refusal}</Hint>}</div>
          </div>
          <Prompt.Footer>
            <Prompt.Cancel type="button">{props.cancelText}</Prompt.Cancel>
            <Button
              size="small"
              type="submit"
              variant={props.variant === "danger" ? "danger" : "primary"}
              isLoading={props.isPending}
            >
              {props.confirmText}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
