import { Text, toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useAttributes } from "../../hooks/api/attributes"
import { useCardKinds } from "../../hooks/api/card-kinds"
import { useMember } from "../../hooks/api/members"
import type { Till } from "../../hooks/till/use-till"
import { memberName } from "../../lib/members/member-name"
import { IssueCardsForm } from "../cards/issue-cards-form"
import { TillDrawer } from "./till-drawer"

interface IssueDrawerProps {
  readonly till: Till
  /** That was scanned; empty: none yet. */
  readonly code: string
  /** What the customer has said of himself; empty: nothing. */
  readonly holder: string
}

/** A card in the middle of a sale, with the scanner alone: the card, its holder, what must be known of him. */
export function IssueDrawer({ till, code, holder }: IssueDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <TillDrawer
      title={t("issueCard.title")}
      description={t("till.issue.hint")}
      onClose={till.close}
    >
      {till.holder_id === null ? (
        <IssueForm till={till} code={code} holder={holder} />
      ) : (
        <IssueToMember till={till} code={code} member_id={till.holder_id} />
      )}
    </TillDrawer>
  )
}

interface IssueToMemberProps {
  readonly till: Till
  readonly code: string
  readonly member_id: string
}

function IssueToMember({ till, code, member_id }: IssueToMemberProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { data } = useMember(member_id)
  if (!data) return null
  return (
    <>
      <Text size="small">
        {t("till.issue.to", { name: memberName(data.member) ?? t("till.customer.nameless") })}
      </Text>
      <IssueForm till={till} code={code} holder="" known={data.member} />
    </>
  )
}

interface IssueFormProps extends IssueDrawerProps {
  readonly known?: Parameters<typeof IssueCardsForm>[0]["known"]
}

function IssueForm({ till, code, holder, known }: IssueFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const client = useQueryClient()
  const { data: kinds } = useCardKinds()
  const { data: fields } = useAttributes()
  if (!kinds || !fields) return null
  return (
    <IssueCardsForm
      kinds={kinds}
      attributes={fields.attributes}
      scanned={code}
      said={holder}
      {...(known && { known })}
      onIssued={(card) => {
        toast.success(t("issueCard.done", { number: card.number }))
        void client.invalidateQueries({ queryKey: ["loyalty", "till", "member"] })
        till.close()
        if (card.member_id === null) return
        if (known) till.desk.refresh()
        else till.desk.change({ member_id: card.member_id })
      }}
    />
  )
}
