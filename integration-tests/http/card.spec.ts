import { inOneShop } from "../fixtures/shop/in-one-shop"
import { cards } from "./card/cards.suite"
import { prompts } from "./card/prompts.suite"
import { cardStock } from "./card/stock.suite"

inOneShop("card", [cards, prompts, cardStock])
