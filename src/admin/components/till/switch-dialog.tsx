import { Prompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Till } from "../../hooks/till/use-till"

interface SwitchDialogProps {
  readonly till: Till
  readonly member_id: string
  readonly member_name: string | null
}

/** A second card in one sale: it may be a mistake, or the person behind has been quicker. */
export function SwitchDialog({ till, member_id, member_name }: SwitchDialogProps) {
  const { t } = useTranslation("loyaltyProgram")
  const name = member_name ?? t("till.customer.nameless")
  return (
    <Prompt
      open
      variant="confirmation"
      onOpenChange={(open) => {
        if (!open) till.close()
      }}
    >
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("till.switch.title", { name })}</Prompt.Title>
          <Prompt.Description>{t("till.switch.hint")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel className="h-11">{t("till.switch.keep")}</Prompt.Cancel>
          <Prompt.Action
            className="h-11"
            onClick={() => {
              till.desk.change({ member_id })
              till.close()
            }}
          >
            {t("till.switch.change")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
