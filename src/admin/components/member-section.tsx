import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useProgram } from "../hooks/api/programs"
import type { AdminMember, MemberStatus } from "../hooks/api/types"
import { AdjustBonusesDrawer } from "./adjust-bonuses-drawer"
import { BalanceFigures } from "./balance-figures"
import { CardList } from "./card-list"
import { IssueCardDrawer } from "./issue-card-drawer"
import { MemberStatement } from "./member-statement"
import { TierProgress } from "./tier-progress"

interface MemberSectionProps {
  readonly member: AdminMember
  /** Where the customer is in several programs, each section says which one it is. */
  readonly withProgramName: boolean
}

const STATUS_COLOR: Record<MemberStatus, "green" | "blue" | "orange" | "grey"> = {
  invited: "blue",
  active: "green",
  suspended: "orange",
  closed: "grey",
  merged: "grey",
}

/** Everything about one membership: tier, balance, cards, statement. */
export function MemberSection({ member, withProgramName }: MemberSectionProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [drawer, setDrawer] = useState<"card" | "adjustment" | null>(null)
  const program = useProgram(member.program_id).data?.program
  const mayChange = member.status !== "closed" && member.status !== "merged"

  return (
    <Container className="divide-y p-0" data-testid="loyalty-member">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("title")}</Heading>
          {withProgramName && program && (
            <Text size="small" leading="compact" className="text-ui-fg-subtle">
              {program.name}
            </Text>
          )}
        </div>
        <StatusBadge color={STATUS_COLOR[member.status]}>
          {t(`status.${member.status}`)}
        </StatusBadge>
      </div>
      <BalanceFigures
        balance={member.balance}
        {...(mayChange && {
          onAdjust: () => {
            setDrawer("adjustment")
          },
        })}
      />
      <TierProgress member={member} program={program} />
      <CardList
        member={member}
        {...(mayChange && {
          onIssue: () => {
            setDrawer("card")
          },
        })}
      />
      <MemberStatement member_id={member.id} />
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
