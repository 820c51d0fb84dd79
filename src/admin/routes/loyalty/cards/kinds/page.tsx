import { CardsHeader } from "../../../../components/cards/cards-header"
import { KindsSection } from "../../../../components/cards/kinds-section"
import { Crumb } from "../../../../components/crumb"

/** The kinds of cards with their stock. */
const CardKindsPage = () => (
  <div className="flex flex-col gap-y-3">
    <CardsHeader />
    <KindsSection />
  </div>
)

export const handle = { breadcrumb: () => <Crumb text="cardsPage.tabs.kinds" /> }

export default CardKindsPage
