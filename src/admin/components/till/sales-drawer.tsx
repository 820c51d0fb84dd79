import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ListedSale } from "../../hooks/api/till-sales"
import type { Till } from "../../hooks/till/use-till"
import { Permitted } from "../permitted"
import { BlindReturnForm } from "./blind-return-form"
import { ReceiptSection } from "./receipt-section"
import { ReturnForm } from "./return-form"
import { SaleList } from "./sale-list"
import { TillDrawer } from "./till-drawer"

type Opened =
  { readonly as: "receipt" | "return"; readonly sale: ListedSale } | { readonly as: "blind_return" }

/** What was sold lately: the receipt again, or goods that come back. */
export function SalesDrawer({ till }: { readonly till: Till }) {
  const { t } = useTranslation("loyaltyProgram")
  const onClose = till.close
  const [opened, setOpened] = useState<Opened | null>(null)
  const back = () => {
    setOpened(null)
  }
  if (opened?.as === "blind_return") {
    return <BlindReturnForm till={till} onBack={back} />
  }
  if (opened?.as === "return") {
    return <ReturnForm sale={opened.sale} onBack={back} onClose={onClose} />
  }
  if (opened) {
    return (
      <TillDrawer
        title={t("till.sales.number", { number: opened.sale.display_id })}
        description={t("till.receipt.again")}
        onClose={onClose}
        foot={
          <Button variant="secondary" onClick={back}>
            {t("till.sales.back")}
          </Button>
        }
      >
        <ReceiptSection order_id={opened.sale.order_id} />
      </TillDrawer>
    )
  }
  return (
    <TillDrawer
      title={t("till.sales.title")}
      description={t("till.sales.hint")}
      onClose={onClose}
      foot={
        <>
          <Drawer.Close asChild>
            <Button variant="secondary">{t("till.sales.close")}</Button>
          </Drawer.Close>
          <Permitted to="return_without_receipt">
            <Button
              variant="secondary"
              onClick={() => {
                setOpened({ as: "blind_return" })
              }}
            >
              {t("till.blindReturn.open")}
            </Button>
          </Permitted>
        </>
      }
    >
      <SaleList
        onReceipt={(sale) => {
          setOpened({ sale, as: "receipt" })
        }}
        onReturn={(sale) => {
          setOpened({ sale, as: "return" })
        }}
      />
    </TillDrawer>
  )
}
