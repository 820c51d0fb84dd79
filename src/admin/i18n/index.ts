import en from "./en"
import fa from "./fa"
import pl from "./pl"
import ro from "./ro"
import ru from "./ru"

/** The dashboard merges these into its own texts, by language and namespace. */
export default {
  en: { loyaltyProgram: en },
  fa: { loyaltyProgram: fa },
  pl: { loyaltyProgram: pl },
  ro: { loyaltyProgram: ro },
  ru: { loyaltyProgram: ru },
}
