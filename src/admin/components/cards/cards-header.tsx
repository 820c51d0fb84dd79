import { Button, clx } from "@medusajs/ui"
import { lazy, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router-dom"
import { Permitted } from "../permitted"

const IssueCardsModal = lazy(async () => ({
  default: (await import("./issue-cards-modal.js")).IssueCardsModal,
}))

const PAGES = [
  { to: "/loyalty/cards", text: "cardsPage.tabs.cards" },
  { to: "/loyalty/cards/kinds", text: "cardsPage.tabs.kinds" },
  { to: "/loyalty/cards/batches", text: "cardsPage.tabs.batches" },
] as const

/** Leads from one page of cards to the others, and to what is done with cards every day. */
export function CardsHeader() {
  const { t } = useTranslation("loyaltyProgram")
  const [isIssuing, setIsIssuing] = useState(false)
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <Permitted to="manage_card_stock">
        <nav aria-label={t("cardsPage.tabs.label")} className="flex flex-wrap gap-1">
          {PAGES.map(({ to, text }) => (
            <NavLink
              key={to}
              to={to}
              end
              className={({ isActive }) =>
                clx(
                  "txt-compact-small-plus focus-visible:shadow-borders-focus rounded-full px-3 py-1.5 outline-none",
                  isActive
                    ? "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest"
                    : "text-ui-fg-subtle hover:text-ui-fg-base",
                )
              }
            >
              {t(text)}
            </NavLink>
          ))}
        </nav>
      </Permitted>
      <Permitted to="issue_cards">
        <Button
          size="small"
          className="ms-auto"
          onClick={() => {
            setIsIssuing(true)
          }}
        >
          {t("cardsPage.issue.open")}
        </Button>
      </Permitted>
      {isIssuing && (
        <Suspense fallback={null}>
          <IssueCardsModal
            onClose={() => {
              setIsIssuing(false)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
