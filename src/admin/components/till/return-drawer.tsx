import { Button, Hint } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { TillReturn } from "../../hooks/api/till-sales"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/shop/error-in-words"
import { ReturnFigures } from "./return-figures"
import { TillDrawer } from "./till-drawer"

interface ReturnDrawerProps {
  readonly title: string
  readonly description: string
  /** What comes back is known: its figures are told, and it can be done. */
  readonly isChosen: boolean
  /** On the button until then. */
  readonly todo: string
  readonly preview: {
    readonly data: TillReturn | undefined
    readonly isFetching: boolean
    readonly error: Error | null
  }
  readonly isPending: boolean
  /** Why it could not be done. */
  readonly error: Error | null
  readonly onSubmit: () => void
  readonly onBack: () => void
  readonly onClose: () => void
  /** What is chosen. */
  readonly children: ReactNode
}

/** Goods that come back: what that brings is said before there is a button that does it. */
export function ReturnDrawer(props: ReturnDrawerProps) {
  const { isChosen, preview, onBack } = props
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const figures = isChosen ? preview.data : undefined
  const isReady = figures !== undefined && !preview.isFetching && preview.error === null
  const error = props.error ?? (isChosen ? preview.error : null)
  return (
    <TillDrawer
      title={props.title}
      description={props.description}
      onClose={props.onClose}
      onSubmit={() => {
        if (isReady) props.onSubmit()
      }}
      foot={
        <>
          <Button variant="secondary" type="button" onClick={onBack}>
            {t("till.sales.back")}
          </Button>
          <Button type="submit" className="flex-1" disabled={!isReady} isLoading={props.isPending}>
            {figures
              ? t("till.return.confirm", {
                  amount: formats.money(figures.money_back, figures.currency_code),
                })
              : props.todo}
          </Button>
        </>
      }
    >
      {props.children}
      {figures && <ReturnFigures figures={figures} isStale={preview.isFetching} />}
      <div role="alert">
        {error !== null && <Hint variant="error">{errorInWords(error, t)}</Hint>}
      </div>
    </TillDrawer>
  )
}
