import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminMember } from "../../hooks/api/types"
import { mayChange } from "../../lib/members/may-change"
import { Permitted } from "../permitted"
import { Section } from "../section"
import { CardList } from "./card-list"
import { IssueCardDrawer } from "./issue-card-drawer"

/** The member's cards: issued, blocked, replaced. */
export function CardsSection({ member }: { readonly member: AdminMember }) {
  const { t } = useTranslation("loyaltyProgram")
  const [issuing, setIssuing] = useState(false)
  return (
    <Section
      title={t("cards.title")}
      actions={
        mayChange(member) && (
          <Permitted to="issue_cards">
            <Button
              size="small"
              variant="secondary"
              onClick={() => {
                setIssuing(true)
              }}
            >
              {t("cards.issue")}
            </Button>
          </Permitted>
        )
      }
    >
      <div className="px-6 py-4">
        <CardList cards={member.cards} withActions={mayChange(member)} />
      </div>
      <IssueCardDrawer member={member} open={issuing} onOpenChange={setIssuing} />
    </Section>
  )
}
