import { ArrowPath, ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { errorInWords } from "../lib/shop/error-in-words"

interface LoadErrorProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** A failed read, in words, with the way out. */
export function LoadError({ error, onRetry }: LoadErrorProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div role="alert" className="flex flex-col items-start gap-y-3 px-6 py-4">
      <div className="flex items-start gap-x-2">
        <ExclamationCircle className="text-ui-fg-error mt-0.5 shrink-0" />
        <div>
          <Text size="small" leading="compact" weight="plus">
            {t("errors.load")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {errorInWords(error, t)}
          </Text>
        </div>
      </div>
      <Button size="small" variant="secondary" onClick={onRetry}>
        <ArrowPath />
        {t("retry")}
      </Button>
    </div>
  )
}
