import type en from "../en/widgets"
import type { Translation } from "../translation"

const widgets: Translation<typeof en> = {
  group: {
    tier: "Pluginul ține acest grup: toți cei din el au nivelul {{tier}}",
    everybody: "Pluginul ține acest grup: în el sunt toți membrii",
    hint: "Urmează singur membrii programului {{program}}. Schimbările manuale sunt îndreptate înapoi, deci nu îl edita.",
  },
  store: {
    hint: "Programele de loialitate au setări proprii.",
  },
  product: {
    variant: "Pentru o bucată „{{variant}}”, pentru un membru de primul nivel",
    noVariant: "Nu există o variantă pentru calcul.",
    noProgram: "Niciun program nu este în desfășurare.",
    price: "Preț",
    earns: "Aduce bonusuri",
    pays: "De plătit cu bonusuri",
    upTo: "până la {{amount}} ({{percent}})",
    discount: "Reducerea membrilor",
  },
  draft: {
    member: "Bonusurile se acordă și se cheltuiesc când schița devine comandă.",
    notMember: "Clientul nu este membru al programului de loialitate.",
    guest: "Schița este pentru un vizitator. Numai membrii primesc bonusuri.",
    membership: "Apartenență",
  },
}

export default widgets
