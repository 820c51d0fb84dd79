import { Button, Container, Heading, Input, Text } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { FoundMember } from "../../hooks/api/find-member"
import { useFindMembers } from "../../hooks/api/find-member"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/error-in-words"
import { personName } from "../../lib/person-name"
import { AdminLink } from "../admin-link"
import { FormField } from "../form-field"

/** A customer by his card, phone or e-mail; made for a scanner, which types a number and Enter. */
export function FindMember() {
  const { t } = useTranslation("loyaltyProgram")
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState<string | null>(null)
  const found = useFindMembers(code)

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
      {found.data && (
        <ul className="divide-y" aria-label={t("overview.find.found")}>
          {found.data.map((member) => (
            <FoundRow key={member.id} member={member} />
          ))}
        </ul>
      )}
    </Container>
  )
}

function FoundRow({ member }: { readonly member: FoundMember }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { customer, tier, balance } = member
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3">
      <div>
        <Text size="small" weight="plus">
          <AdminLink to={`/loyalty/members/${member.id}`}>
            {customer ? personName(customer) : t("overview.find.nameless")}
          </AdminLink>
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {[t(`status.${member.status}`), tier?.name].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Text size="small" className="tabular-nums">
        {t("overview.find.available", { bonuses: formats.bonuses(balance.available) })}
      </Text>
    </li>
  )
}
