import { Button, Container, Heading, Input } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useIdentify } from "../../hooks/api/find-member"
import { errorInWords } from "../../lib/shop/error-in-words"
import { FormField } from "../form-field"
import { WhoeverWasFound } from "./whoever-was-found"

/** A customer by his card, phone or e-mail; made for a scanner, which types a number and Enter. */
export function FindMember() {
  const { t } = useTranslation("loyaltyProgram")
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState<string | null>(null)
  const found = useIdentify(code)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = field.current?.value.trim() ?? ""
    if (typed === code) void found.refetch()
    setCode(typed === "" ? null : typed)
    // The next scan takes the place of this one.
    field.current?.select()
  }

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("overview.find.title")}</Heading>
      </div>
      <form className="flex flex-col gap-y-4 px-6 py-4" onSubmit={submit}>
        <FormField
          id="loyalty-find-member"
          label={t("overview.find.code")}
          hint={t("overview.find.hint")}
          problem={found.error && errorInWords(found.error, t)}
        >
          <div className="flex gap-x-2">
            <div className="min-w-0 flex-1">
              <Input
                id="loyalty-find-member"
                ref={field}
                autoFocus
                autoComplete="off"
                dir="ltr"
                aria-describedby="loyalty-find-member-problem"
                aria-invalid={found.error !== null}
              />
            </div>
            <Button type="submit" variant="secondary" isLoading={found.isFetching}>
              {t("overview.find.submit")}
            </Button>
          </div>
        </FormField>
      </form>
      {found.data && <WhoeverWasFound {...found.data} />}
    </Container>
  )
}
