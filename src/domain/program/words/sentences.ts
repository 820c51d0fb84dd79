import type { FactFigures, FactName } from "./facts"
import type { Figures } from "./figures"

/** One sentence for each fact: what a language has to bring. */
export type Sentences = {
  readonly [Name in FactName]: (figures: FactFigures[Name], write: Figures) => string
}
