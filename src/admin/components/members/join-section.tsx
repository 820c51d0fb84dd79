import { Gift } from "@medusajs/icons"
import { Button, Container, Heading, Hint, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useJoinProgram } from "../../hooks/api/member-changes"
import { errorInWords } from "../../lib/shop/error-in-words"

interface JoinSectionProps {
  readonly customer_id: string
  /** As people call the customer; empty where no name is known. */
  readonly customer_name: string
}

/** A customer outside the program, and the way in. */
export function JoinSection({ customer_id, customer_name }: JoinSectionProps) {
  const { t } = useTranslation("loyaltyProgram")
  const join = useJoinProgram(customer_id)

  const submit = () => {
    join.mutate(undefined, {
      onSuccess: () => {
        toast.success(
          customer_name ? t("join.done", { name: customer_name }) : t("join.doneNameless"),
        )
      },
    })
  }

  return (
    <Container className="divide-y p-0" data-testid="loyalty-join">
      <div className="px-6 py-4">
        <Heading level="h2">{t("title")}</Heading>
      </div>
      <div className="flex flex-col items-center gap-y-4 px-6 py-8 text-center">
        <Gift className="text-ui-fg-subtle" />
        <div className="flex max-w-80 flex-col gap-y-1">
          <Text size="small" leading="compact" weight="plus">
            {t("join.title")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("join.hint")}
          </Text>
        </div>
        <Button size="small" variant="secondary" isLoading={join.isPending} onClick={submit}>
          {t("join.action")}
        </Button>
        <div role="alert">
          {join.error && <Hint variant="error">{errorInWords(join.error, t)}</Hint>}
        </div>
      </div>
    </Container>
  )
}
