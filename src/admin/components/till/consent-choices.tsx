import { Checkbox, Label, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CHANNELS } from "../../../domain/consents/consent"
import { languageOfTexts, textIn } from "../../../domain/texts/texts"
import type { ConsentWording } from "../../hooks/api/member-parts"
import { useConsentWordings } from "../../hooks/api/member-parts"
import type { GivenConsent } from "../../lib/members/new-member"

interface ConsentChoicesProps {
  readonly given: readonly GivenConsent[]
  readonly onChange: (given: readonly GivenConsent[]) => void
}

/** What the customer allows the shop, to words that are read out to him; what is not ticked he was not asked. */
export function ConsentChoices({ given, onChange }: ConsentChoicesProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const { data } = useConsentWordings()
  const languages = [i18n.language]
  const wordings = CHANNELS.flatMap(
    (channel) => data?.consent_wordings.find((wording) => wording.channel === channel) ?? [],
  )
  if (wordings.length === 0) return null
  const without = (channel: ConsentWording["channel"]) =>
    given.filter((consent) => consent.channel !== channel)
  const yes = ({ channel, version, texts }: ConsentWording): GivenConsent => ({
    channel,
    is_given: true,
    wording_version: version,
    language: languageOfTexts(texts, languages),
  })
  return (
    <ul aria-label={t("members.consents.title")} className="flex flex-col gap-y-3">
      {wordings.map((wording) => {
        const { channel, texts } = wording
        const id = `loyalty-till-consent-${channel}`
        return (
          <li key={channel} className="flex items-start gap-x-3">
            <Checkbox
              id={id}
              checked={given.some((consent) => consent.channel === channel)}
              onCheckedChange={(isTicked) => {
                onChange([...without(channel), ...(isTicked === true ? [yes(wording)] : [])])
              }}
            />
            <div>
              <Label htmlFor={id} size="small" weight="plus">
                {t("till.join.consent", { channel: t(`members.consents.channel.${channel}`) })}
              </Label>
              <Text size="small" className="text-ui-fg-subtle">
                {textIn(texts, languages)}
              </Text>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
