import { Button, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Channel } from "../../../domain/consents/consent"
import { languageOfTexts, textIn } from "../../../domain/texts/texts"
import { useRecordConsent } from "../../hooks/api/member-changes"
import type { ConsentWording } from "../../hooks/api/member-parts"
import type { AdminMember } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/shop/error-in-words"
import { Permitted } from "../permitted"
import { StatusBadge } from "../status-badge"

interface ConsentRowProps {
  readonly member: AdminMember
  readonly channel: Channel
  /** The words to say yes to; absent where none are published. */
  readonly wording: ConsentWording | undefined
  readonly withActions: boolean
}

/** One channel: the latest answer, and the way to write down another one. */
export function ConsentRow({ member, channel, wording, withActions }: ConsentRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const consent = member.consents.find((known) => known.channel === channel)
  return (
    <li className="flex items-center justify-between gap-x-4 py-2">
      <div className="min-w-0">
        <Text size="small" leading="compact">
          {t(`members.consents.channel.${channel}`)}
        </Text>
        {consent && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
            {t("members.consents.on", {
              source: t(`members.consents.source.${consent.source}`),
              day: formats.date(consent.decided_at),
            })}
          </Text>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        <StatusBadge color={consent ? (consent.is_given ? "green" : "red") : "grey"}>
          {t(
            consent
              ? consent.is_given
                ? "members.consents.given"
                : "members.consents.refused"
              : "members.consents.notAsked",
          )}
        </StatusBadge>
        {withActions && (
          <Permitted to="record_consents">
            {!consent?.is_given && (
              <AnswerButton member={member} channel={channel} wording={wording} isGiven />
            )}
            {consent?.is_given !== false && (
              <AnswerButton member={member} channel={channel} wording={wording} isGiven={false} />
            )}
          </Permitted>
        )}
      </div>
    </li>
  )
}

interface AnswerButtonProps extends Omit<ConsentRowProps, "withActions"> {
  readonly isGiven: boolean
}

/** Writes down a yes, to the words that are read to the member, or a no, which needs none. */
function AnswerButton({ member, channel, wording, isGiven }: AnswerButtonProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const record = useRecordConsent(member)
  const act = isGiven ? "allow" : "refuse"
  const spoken = t(`members.consents.channel.${channel}`)
  const languages = [i18n.language]

  const submit = async () => {
    const agreed = await prompt({
      variant: "confirmation",
      title: t(`members.consents.${act}Title`, { channel: spoken }),
      description: t(`members.consents.${act}Hint`, {
        wording: wording && textIn(wording.texts, languages),
      }),
      confirmText: t(`members.consents.${act}`),
      cancelText: t("members.consents.cancel"),
    })
    if (!agreed || record.isPending) return
    const seen =
      isGiven && wording
        ? {
            wording_version: wording.version,
            language: languageOfTexts(wording.texts, languages),
          }
        : {}
    record.mutate(
      { channel, is_given: isGiven, ...seen },
      {
        onSuccess: () => {
          toast.success(t("members.consents.done"))
        },
        onError: (error) => {
          toast.error(errorInWords(error, t))
        },
      },
    )
  }
  const cannot = isGiven && !wording
  return (
    <Button
      size="small"
      variant="transparent"
      disabled={cannot}
      isLoading={record.isPending}
      aria-label={`${t(`members.consents.${act}`)}: ${spoken}`}
      {...(cannot && { title: t("members.consents.noWording") })}
      onClick={() => void submit()}
    >
      {t(`members.consents.${act}`)}
    </Button>
  )
}
