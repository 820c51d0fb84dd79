import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Till } from "../../hooks/till/use-till"
import { contactIn } from "../../lib/members/new-member"
import { Permitted } from "../permitted"

interface OfferButtonsProps {
  readonly till: Till
  /** What the customer has said of himself; empty: nothing. */
  readonly said: string
}

/** Two ways to become a member in the middle of a sale. */
export function OfferButtons({ till, said }: OfferButtonsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant="secondary"
        className="h-11 flex-1"
        onClick={() => {
          till.open({ name: "issue", code: "", holder: contactIn(said).email })
        }}
      >
        {t("till.customer.offer")}
      </Button>
      <Permitted to="join_members">
        <Button
          variant="secondary"
          className="h-11 flex-1"
          onClick={() => {
            till.open({ name: "join", said })
          }}
        >
          {t("till.join.open")}
        </Button>
      </Permitted>
    </div>
  )
}
