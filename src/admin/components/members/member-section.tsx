import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useProgram } from "../../hooks/api/programs"
import { useMay } from "../../hooks/api/staff"
import type { AdminMember } from "../../hooks/api/types"
import { mayChange } from "../../lib/members/may-change"
import { AdminLink } from "../admin-link"
import { Permitted } from "../permitted"
import { AdjustBonusesDrawer } from "./adjust-bonuses-drawer"
import { BalanceFigures } from "./balance-figures"
import { CardList } from "./card-list"
import { IssueCardDrawer } from "./issue-card-drawer"
import { MemberStatement } from "./member-statement"
import { MemberStatusBadge } from "./member-status-badge"
import { TierProgress } from "./tier-progress"

interface MemberSectionProps {
  readonly member: AdminMember
  /** Where the customer is in several programs, each section says which one it is. */
  readonly withProgramName: boolean
}

/** What a customer's page shows of a membership: tier, balance, cards, statement. */
export function MemberSection({ member, withProgramName }: MemberSectionProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [drawer, setDrawer] = useState<"card" | "adjustment" | null>(null)
  const program = useProgram(member.program_id).data?.program
  const mayAdjust = useMay("adjust_balances") === true && mayChange(member)

  return (
    <Container className="divide-y p-0" data-testid="loyalty-member">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("title")}</Heading>
          {withProgramName && (
            <Text size="small" leading="compact" className="text-ui-fg-subtle">
              {member.program.name}
            </Text>
          )}
        </div>
        <MemberStatusBadge status={member.status} />
      </div>
      <BalanceFigures
        balance={member.balance}
        {...(mayAdjust && {
          onAdjust: () => {
            setDrawer("adjustment")
          },
        })}
      />
      <TierProgress member={member} program={program} />
      <MemberCards
        member={member}
        onIssue={() => {
          setDrawer("card")
        }}
      />
      <MemberStatement member_id={member.id} />
      <Text size="small" className="px-6 py-4">
        <AdminLink to={`/loyalty/members/${member.id}`}>
          {t("members.profile.openMember")}
        </AdminLink>
      </Text>
      <IssueCardDrawer
        member={member}
        open={drawer === "card"}
        onOpenChange={(open) => {
          setDrawer(open ? "card" : null)
        }}
      />
      <AdjustBonusesDrawer
        member={member}
        open={drawer === "adjustment"}
        onOpenChange={(open) => {
          setDrawer(open ? "adjustment" : null)
        }}
      />
    </Container>
  )
}

interface MemberCardsProps {
  readonly member: AdminMember
  readonly onIssue: () => void
}

function MemberCards({ member, onIssue }: MemberCardsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus">
          {t("cards.title")}
        </Text>
        {mayChange(member) && (
          <Permitted to="issue_cards">
            <Button size="small" variant="secondary" onClick={onIssue}>
              {t("cards.issue")}
            </Button>
          </Permitted>
        )}
      </div>
      <CardList cards={member.cards} withActions={mayChange(member)} />
    </div>
  )
}
