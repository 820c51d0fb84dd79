import { BatchTable } from "../../../../components/cards/batch-table"
import { CardsHeader } from "../../../../components/cards/cards-header"
import { Crumb } from "../../../../components/crumb"

/** Cards that were made or imported together. */
const CardBatchesPage = () => (
  <div className="flex flex-col gap-y-3">
    <CardsHeader />
    <BatchTable />
  </div>
)

export const handle = { breadcrumb: () => <Crumb text="cardsPage.tabs.batches" /> }

export default CardBatchesPage
