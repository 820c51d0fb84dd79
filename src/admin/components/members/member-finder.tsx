import { Button, Input, Text } from "@medusajs/ui"
import { useDeferredValue, useState } from "react"
import { useTranslation } from "react-i18next"
import { useMemberList } from "../../hooks/api/members"
import type { AdminMember } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import { memberName } from "../../lib/members/member-name"
import { FormField } from "../form-field"
import { LoadError } from "../load-error"

interface MemberFinderProps {
  /** Who looks for his double, and is not it. */
  readonly member: AdminMember
  readonly onChoose: (other: AdminMember) => void
}

const SIGNS_MIN = 2
const FOUND_MAX = 8

/** Finds another record of the same program, by whatever is known of it. */
export function MemberFinder({ member, onChoose }: MemberFinderProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [typed, setTyped] = useState("")
  const q = useDeferredValue(typed.trim())
  const { data, error, refetch } = useMemberList(
    { q, program_id: member.program_id, status: "active", limit: FOUND_MAX + 1 },
    { enabled: q.length >= SIGNS_MIN },
  )
  const found = (q.length < SIGNS_MIN ? [] : (data?.members ?? []))
    .filter(({ id }) => id !== member.id)
    .slice(0, FOUND_MAX)
  return (
    <div className="flex flex-col gap-y-4">
      <FormField
        id="loyalty-find-member"
        label={t("members.merge.find")}
        hint={t("members.merge.findHint")}
        problem={null}
      >
        <Input
          id="loyalty-find-member"
          type="search"
          autoFocus
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
        />
      </FormField>
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {found.length > 0 && (
        <ul
          aria-label={t("members.merge.find")}
          className="shadow-borders-base divide-y rounded-lg"
        >
          {found.map((other) => (
            <FoundMember key={other.id} member={other} onChoose={onChoose} />
          ))}
        </ul>
      )}
      {data && q.length >= SIGNS_MIN && found.length === 0 && (
        <Text size="small" className="text-ui-fg-muted">
          {t("members.merge.nobody")}
        </Text>
      )}
    </div>
  )
}

function FoundMember({ member, onChoose }: MemberFinderProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const name = memberName(member) ?? t("members.nameless")
  const known = [
    member.customer?.email,
    member.phone,
    ...member.cards.slice(0, 1).map(({ number }) => number),
    `${t("balance.available")}: ${formats.bonuses(member.balance.available)}`,
  ].filter((fact) => fact && fact !== name)
  return (
    <li className="flex items-center justify-between gap-x-4 px-4 py-3">
      <div className="min-w-0">
        <Text size="small" leading="compact" weight="plus">
          <bdi>{name}</bdi>
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted break-words">
          {known.join(" · ")}
        </Text>
      </div>
      <Button
        size="small"
        variant="secondary"
        type="button"
        aria-label={[`${t("members.merge.choose")}: ${name}`, ...known.slice(0, 1)].join(", ")}
        onClick={() => {
          onChoose(member)
        }}
      >
        {t("members.merge.choose")}
      </Button>
    </li>
  )
}
