import { Button, Drawer, Input, toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useIssueCard } from "../hooks/api/members"
import type { AdminMember } from "../hooks/api/types"
import { errorInWords } from "../lib/error-in-words"
import { FormField } from "./form-field"

interface IssueCardDrawerProps {
  readonly member: AdminMember
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** One field for the scanner: it types the number and ends with Enter. */
export function IssueCardDrawer({ member, open, onOpenChange }: IssueCardDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("issueCard.title")}</Drawer.Title>
          <Drawer.Description>{t("issueCard.hint")}</Drawer.Description>
        </Drawer.Header>
        <IssueCardForm
          member={member}
          onDone={() => {
            onOpenChange(false)
          }}
        />
      </Drawer.Content>
    </Drawer>
  )
}

interface IssueCardFormProps {
  readonly member: AdminMember
  readonly onDone: () => void
}

function IssueCardForm({ member, onDone }: IssueCardFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const field = useRef<HTMLInputElement>(null)
  const [number, setNumber] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const issue = useIssueCard(member)

  const refuse = (message: string) => {
    setProblem(message)
    // The next scan replaces the number that was refused.
    field.current?.select()
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (issue.isPending) return
    if (number.trim() === "") {
      refuse(t("issueCard.required"))
      return
    }
    issue.mutate(number.trim(), {
      onSuccess: ({ card }) => {
        toast.success(t("issueCard.done", { number: card.number }))
        onDone()
      },
      onError: (error) => {
        refuse(errorInWords(error, t))
      },
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
        <Button size="small" type="submit" isLoading={issue.isPending}>
          {t("issueCard.submit")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
