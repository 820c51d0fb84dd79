import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminMember, Program } from "../../hooks/api/types"
import { mayChange } from "../../lib/members/may-change"
import { Permitted } from "../permitted"
import { Section } from "../section"
import { GiveTierDrawer } from "./give-tier-drawer"
import { TierProgress } from "./tier-progress"

interface TierSectionProps {
  readonly member: AdminMember
  /** Absent while it loads. */
  readonly program: Program | undefined
}

/** The member's tier and the way to the next one; nothing in a program without tiers. */
export function TierSection({ member, program }: TierSectionProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [giving, setGiving] = useState(false)
  if (!program || program.terms.tiers.length === 0) return null
  return (
    <Section
      title={t("tier.title")}
      actions={
        mayChange(member) && (
          <Permitted to="give_tiers">
            <Button
              size="small"
              variant="secondary"
              onClick={() => {
                setGiving(true)
              }}
            >
              {t("members.tier.give")}
            </Button>
          </Permitted>
        )
      }
    >
      {member.tier || member.next_tier ? (
        <TierProgress member={member} program={program} withTitle={false} />
      ) : (
        <Text size="small" className="text-ui-fg-muted px-6 py-4">
          {t("tier.none")}
        </Text>
      )}
      <GiveTierDrawer
        member={member}
        tiers={program.terms.tiers}
        open={giving}
        onOpenChange={setGiving}
      />
    </Section>
  )
}
