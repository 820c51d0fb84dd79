import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CHANNELS } from "../../../domain/consents/consent"
import { useConsentWordings } from "../../hooks/api/member-parts"
import type { AdminMember } from "../../hooks/api/types"
import { mayChange } from "../../lib/members/may-change"
import { Section } from "../section"
import { ConsentHistory } from "./consent-history"
import { ConsentRow } from "./consent-row"

/** What the member allows the shop, channel by channel. */
export function ConsentsSection({ member }: { readonly member: AdminMember }) {
  const { t } = useTranslation("loyaltyProgram")
  const [all, setAll] = useState(false)
  const { data } = useConsentWordings()
  return (
    <Section
      title={t("members.consents.title")}
      actions={
        <Button
          size="small"
          variant="transparent"
          aria-expanded={all}
          onClick={() => {
            setAll(!all)
          }}
        >
          {t("members.consents.history")}
        </Button>
      }
    >
      <ul aria-label={t("members.consents.title")} className="px-6 py-2">
        {CHANNELS.map((channel) => (
          <ConsentRow
            key={channel}
            member={member}
            channel={channel}
            wording={data?.consent_wordings.find((wording) => wording.channel === channel)}
            withActions={mayChange(member)}
          />
        ))}
      </ul>
      {all && <ConsentHistory member_id={member.id} />}
    </Section>
  )
}
