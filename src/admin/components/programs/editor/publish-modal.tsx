import { Button, FocusModal, Heading, Hint, Label, RadioGroup, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import type { Draft } from "../../../hooks/api/program-versions"
import { usePublishDraft } from "../../../hooks/api/program-versions"
import { useFormats } from "../../../hooks/use-formats"
import { errorInWords } from "../../../lib/shop/error-in-words"
import { DryRunDrawer } from "../dry-run/dry-run-drawer"
import { DayField } from "../fields/day-field"
import { DifferenceList } from "../versions/difference-list"
import { ModalHeader } from "../../modal-header"

interface PublishModalProps {
  readonly program: ProgramSettings
  readonly draft: Draft
  readonly onPublished: () => void
  readonly onClose: () => void
}

/** What the draft changes, in words; then it comes into force at once or on a day. */
export function PublishModal({ program, draft, onPublished, onClose }: PublishModalProps) {
  const { t } = useTranslation("loyaltyProgram")
  const publish = usePublishing(program, draft, onPublished)
  const [moment, setMoment] = useState<"now" | "onDay">("now")
  const [day, setDay] = useState<string | null>(null)
  const [submitted, setSubmitted] = useState(false)
  const [trying, setTrying] = useState(false)
  const is_later = moment === "onDay"

  const submit = () => {
    setSubmitted(true)
    if (is_later && day === null) return
    publish.publishOn(is_later ? day : null)
  }

  return (
    <FocusModal open onOpenChange={onClose}>
      <FocusModal.Content>
        <ModalHeader>
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() => {
              setTrying(true)
            }}
          >
            {t("programs.editor.dryRun")}
          </Button>
        </ModalHeader>
        <FocusModal.Body className="overflow-y-auto">
          <div className="mx-auto flex w-full max-w-2xl flex-col gap-y-8 px-4 py-10">
            <ReviewHeading />
            <DifferenceList before={program.terms} after={draft.terms} kind={program.kind} />
            <MomentChoice moment={moment} onChange={setMoment} />
            {is_later && (
              <DayField
                id="loyalty-publish-day"
                label={t("programs.editor.day")}
                hint={t("programs.editor.dayHint")}
                problem={submitted && day === null ? t("programs.editor.dayRequired") : null}
                value={day}
                onChange={setDay}
              />
            )}
            <div role="alert">
              {publish.error && <Hint variant="error">{errorInWords(publish.error, t)}</Hint>}
            </div>
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <CancelButton />
          <Button type="button" size="small" isLoading={publish.isPending} onClick={submit}>
            {t(is_later ? "programs.editor.publishOnDay" : "programs.editor.publish")}
          </Button>
        </FocusModal.Footer>
        {trying && (
          <DryRunDrawer
            program={program}
            draft={draft}
            onClose={() => {
              setTrying(false)
            }}
          />
        )}
      </FocusModal.Content>
    </FocusModal>
  )
}

/** Publishes once, and says when it comes into force. */
function usePublishing(program: ProgramSettings, draft: Draft, onPublished: () => void) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { mutate, isPending, error } = usePublishDraft(program.id)
  const publishOn = (day: string | null) => {
    if (isPending) return
    mutate(
      { draft_id: draft.id, day },
      {
        onSuccess: ({ version: { version } }) => {
          toast.success(
            day === null
              ? t("programs.editor.published", { version })
              : t("programs.editor.scheduled", { version, day: formats.day(day) }),
          )
          onPublished()
        },
      },
    )
  }
  return { publishOn, isPending, error }
}

function CancelButton() {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <FocusModal.Close asChild>
      <Button type="button" size="small" variant="secondary">
        {t("programs.status_change.cancel")}
      </Button>
    </FocusModal.Close>
  )
}

function ReviewHeading() {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div>
      <FocusModal.Title asChild>
        <Heading>{t("programs.editor.reviewTitle")}</Heading>
      </FocusModal.Title>
      <FocusModal.Description asChild>
        <Text size="small" className="text-ui-fg-subtle">
          {t("programs.editor.reviewLead")}
        </Text>
      </FocusModal.Description>
    </div>
  )
}

interface MomentChoiceProps {
  readonly moment: "now" | "onDay"
  readonly onChange: (moment: "now" | "onDay") => void
}

function MomentChoice({ moment, onChange }: MomentChoiceProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("programs.editor.when")}
      </Text>
      <RadioGroup
        value={moment}
        aria-label={t("programs.editor.when")}
        onValueChange={(chosen) => {
          onChange(chosen === "onDay" ? "onDay" : "now")
        }}
      >
        {(["now", "onDay"] as const).map((option) => (
          <div key={option} className="flex items-center gap-x-2">
            <RadioGroup.Item value={option} id={`loyalty-publish-${option}`} />
            <Label htmlFor={`loyalty-publish-${option}`} size="small">
              {t(`programs.editor.${option}`)}
            </Label>
          </div>
        ))}
      </RadioGroup>
    </div>
  )
}
