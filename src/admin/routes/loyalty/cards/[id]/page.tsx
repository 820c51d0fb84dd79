import { useParams } from "react-router-dom"
import { CardDetail } from "../../../../components/cards/card-detail"
import { Crumb } from "../../../../components/crumb"

/** One card: whose it is, what happened to it, and what can be done with it. */
const CardPage = () => {
  const { id = "" } = useParams()
  return <CardDetail key={id} id={id} />
}

export const handle = { breadcrumb: () => <Crumb text="cardsPage.card.crumb" /> }

export default CardPage
