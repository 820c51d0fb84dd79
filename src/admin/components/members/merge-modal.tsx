import { Button, FocusModal, Heading, Hint, Text, Textarea, toast, usePrompt } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMergeMembers } from "../../hooks/api/member-changes"
import { useMergePreview } from "../../hooks/api/member-parts"
import type { AdminMember } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/shop/error-in-words"
import { newIdempotencyKey } from "../../lib/shop/idempotency-key"
import { memberName } from "../../lib/members/member-name"
import { FormField } from "../form-field"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { MemberFinder } from "./member-finder"
import { MergePreviewTable } from "./merge-preview-table"
import { ModalHeader } from "../modal-header"

interface MergeModalProps {
  readonly member: AdminMember
  readonly onClose: () => void
}

/** Finds another record of the same person, shows what would come of both, and makes them one. */
export function MergeModal({ member, onClose }: MergeModalProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [other, setOther] = useState<AdminMember | null>(null)
  const [reason, setReason] = useState("")
  const { submit, isPending, error } = useMerge(member, other, reason, onClose)
  return (
    <FocusModal
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <FocusModal.Content>
        <form onSubmit={submit} noValidate className="flex h-full flex-col overflow-hidden">
          <ModalHeader>
            <div className="flex items-center justify-end gap-x-2">
              <FocusModal.Close asChild>
                <Button size="small" variant="secondary" type="button">
                  {t("members.merge.cancel")}
                </Button>
              </FocusModal.Close>
              <Button
                size="small"
                variant="danger"
                type="submit"
                disabled={other === null}
                isLoading={isPending}
              >
                {t("members.merge.submit")}
              </Button>
            </div>
          </ModalHeader>
          <FocusModal.Body className="flex flex-1 justify-center overflow-y-auto px-4 py-8 sm:px-8">
            <div className="flex w-full max-w-3xl flex-col gap-y-8">
              <ModalHeading />
              {other === null ? (
                <MemberFinder member={member} onChoose={setOther} />
              ) : (
                <>
                  <ChosenRecord other={other} onChange={() => setOther(null)} />
                  <MergePreview member={member} other={other} />
                  <MergeReason reason={reason} onChange={setReason} />
                </>
              )}
              <div role="alert">{error && <Hint variant="error">{error}</Hint>}</div>
            </div>
          </FocusModal.Body>
        </form>
      </FocusModal.Content>
    </FocusModal>
  )
}

/** Asks once more, since there is no way back. */
function useMerge(
  member: AdminMember,
  other: AdminMember | null,
  reason: string,
  onDone: () => void,
) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const prompt = usePrompt()
  const merge = useMergeMembers(member)
  const [idempotency_key] = useState(newIdempotencyKey)

  const ask = async (from: AdminMember) => {
    const names = {
      name: memberName(member) ?? t("members.nameless"),
      other: memberName(from) ?? t("members.nameless"),
    }
    const agreed = await prompt({
      variant: "danger",
      title: t("members.merge.confirmTitle", names),
      description: t("members.merge.confirmHint", names),
      confirmText: t("members.merge.submit"),
      cancelText: t("members.merge.cancel"),
    })
    if (!agreed || merge.isPending) return
    merge.mutate(
      {
        from_member_id: from.id,
        ...(reason.trim() !== "" && { reason: reason.trim() }),
        idempotency_key: `${idempotency_key}:${from.id}`,
      },
      {
        onSuccess: (answer) => {
          const available = formats.bonuses(answer.member.balance.available)
          toast.success(t("members.merge.done", { available }))
          onDone()
        },
      },
    )
  }
  return {
    submit: (event: FormEvent) => {
      event.preventDefault()
      if (other !== null && !merge.isPending) void ask(other)
    },
    isPending: merge.isPending,
    error: merge.error && errorInWords(merge.error, t),
  }
}

interface ChosenRecordProps {
  readonly other: AdminMember
  readonly onChange: () => void
}

function ChosenRecord({ other, onChange }: ChosenRecordProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex items-center justify-between gap-x-4">
      <div className="min-w-0">
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {t("members.merge.other")}
        </Text>
        <Text size="small" leading="compact" weight="plus">
          <bdi>{memberName(other) ?? t("members.nameless")}</bdi>
        </Text>
        {other.customer?.email && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
            <bdi>{other.customer.email}</bdi>
          </Text>
        )}
      </div>
      <Button size="small" variant="secondary" type="button" onClick={onChange}>
        {t("members.merge.change")}
      </Button>
    </div>
  )
}

function MergePreview({
  member,
  other,
}: {
  readonly member: AdminMember
  readonly other: AdminMember
}) {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = useMergePreview(member.id, other.id)
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!data) return <SectionSkeleton rows={5} />
  if (data.merge === null) return <Text size="small">{t("members.merge.already")}</Text>
  return <MergePreviewTable member={member} other={other} merge={data.merge} />
}

function ModalHeading() {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex flex-col gap-y-1">
      <FocusModal.Title asChild>
        <Heading>{t("members.merge.title")}</Heading>
      </FocusModal.Title>
      <FocusModal.Description asChild>
        <Text size="small" className="text-ui-fg-subtle">
          {t("members.merge.hint")}
        </Text>
      </FocusModal.Description>
    </div>
  )
}

interface MergeReasonProps {
  readonly reason: string
  readonly onChange: (reason: string) => void
}

function MergeReason({ reason, onChange }: MergeReasonProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <FormField
      id="loyalty-merge-reason"
      label={t("members.merge.reason")}
      hint={t("members.merge.reasonHint")}
      problem={null}
    >
      <Textarea
        id="loyalty-merge-reason"
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
    </FormField>
  )
}
