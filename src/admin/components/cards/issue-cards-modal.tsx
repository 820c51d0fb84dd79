import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useAttributes } from "../../hooks/api/attributes"
import { useCardKinds } from "../../hooks/api/card-kinds"
import type { StaffCard } from "../../hooks/api/card-types"
import { IssueCardsForm } from "./issue-cards-form"
import { ModalHeader } from "../modal-header"

/** Issues one card after the other: a scanner alone is enough, since each of its Enters leads on. */
export function IssueCardsModal({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("loyaltyProgram")
  const { data: kinds } = useCardKinds()
  const { data: fields } = useAttributes()
  const [issued, setIssued] = useState<readonly StaffCard[]>([])
  return (
    <FocusModal
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <FocusModal.Content>
        <ModalHeader>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("cardsPage.issue.close")}
          </Button>
        </ModalHeader>
        <FocusModal.Body className="flex justify-center overflow-y-auto px-4 py-8">
          <div className="flex w-full max-w-xl flex-col gap-y-6">
            <div>
              <FocusModal.Title asChild>
                <Heading>{t("cardsPage.issue.title")}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {t("cardsPage.issue.hint")}
                </Text>
              </FocusModal.Description>
            </div>
            {kinds && fields && (
              <IssueCardsForm
                // A new form for each card: nothing of the last holder stays in it.
                key={issued.length}
                kinds={kinds}
                attributes={fields.attributes}
                onIssued={(card) => {
                  setIssued([card, ...issued])
                }}
              />
            )}
            {issued.length > 0 && (
              <ul aria-label={t("cardsPage.issue.issued")} aria-live="polite">
                {issued.map((card) => (
                  <li key={card.id} className="txt-small text-ui-fg-subtle">
                    {t("issueCard.done", { number: card.number })}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
