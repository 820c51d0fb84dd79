import { Button, Drawer, Hint, Textarea, toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useGiveTier } from "../../hooks/api/member-changes"
import type { AdminMember, Program } from "../../hooks/api/types"
import { errorInWords } from "../../lib/shop/error-in-words"
import { FormField } from "../form-field"
import { DrawerHeader } from "../drawer-header"
import { Select } from "../select"

interface GiveTierProps {
  readonly member: AdminMember
  readonly tiers: Program["terms"]["tiers"]
}

interface GiveTierDrawerProps extends GiveTierProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** A tier below which the member does not fall, with the reason for it. */
export function GiveTierDrawer({ open, onOpenChange, ...props }: GiveTierDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <DrawerHeader>
          <Drawer.Title>{t("members.tier.title")}</Drawer.Title>
          <Drawer.Description>{t("members.tier.hint")}</Drawer.Description>
        </DrawerHeader>
        <GiveTierForm
          {...props}
          onDone={() => {
            onOpenChange(false)
          }}
        />
      </Drawer.Content>
    </Drawer>
  )
}

/** What the choice of no tier is called among the handles, which are words of letters. */
const RECKONED = "-"

function GiveTierForm({ member, tiers, onDone }: GiveTierProps & { readonly onDone: () => void }) {
  const { t } = useTranslation("loyaltyProgram")
  const give = useGiveTier(member)
  const [chosen, setChosen] = useState(member.tier_floor?.tier ?? member.tier?.handle ?? RECKONED)
  const [reason, setReason] = useState("")
  const [submitted, setSubmitted] = useState(false)
  const problem = submitted && reason.trim() === "" ? t("members.tier.reasonRequired") : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (reason.trim() === "" || give.isPending) return
    const tier = chosen === RECKONED ? null : chosen
    give.mutate(
      { tier, reason: reason.trim() },
      {
        onSuccess: (answer) => {
          toast.success(
            tier === null
              ? t("members.tier.doneReckoned")
              : t("members.tier.done", { tier: answer.member.tier?.name }),
          )
          onDone()
        },
      },
    )
  }

  return (
    <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden" noValidate>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <FormField id="loyalty-tier" label={t("members.tier.field")} problem={null}>
          <Select value={chosen} onValueChange={setChosen}>
            <Select.Trigger id="loyalty-tier" aria-label={t("members.tier.field")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={RECKONED}>{t("members.tier.reckoned")}</Select.Item>
              {tiers.map(({ handle, name }) => (
                <Select.Item key={handle} value={handle}>
                  {name}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </FormField>
        <TierReason reason={reason} problem={problem} onChange={setReason} />
        <div role="alert">
          {give.error && <Hint variant="error">{errorInWords(give.error, t)}</Hint>}
        </div>
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("members.tier.cancel")}
          </Button>
        </Drawer.Close>
        <Button size="small" type="submit" isLoading={give.isPending}>
          {t("members.tier.submit")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}

interface TierReasonProps {
  readonly reason: string
  readonly problem: string | null
  readonly onChange: (reason: string) => void
}

function TierReason({ reason, problem, onChange }: TierReasonProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <FormField
      id="loyalty-tier-reason"
      label={t("members.tier.reason")}
      hint={t("members.tier.reasonHint")}
      problem={problem}
    >
      <Textarea
        id="loyalty-tier-reason"
        maxLength={500}
        value={reason}
        onChange={(event) => {
          onChange(event.target.value)
        }}
        aria-invalid={problem !== null}
        aria-describedby="loyalty-tier-reason-problem"
      />
    </FormField>
  )
}
