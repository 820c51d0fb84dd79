import type en from "../en/invalid"
import type { Translation } from "../translation"

const invalid: Translation<typeof en> = {
  named: "Поле «{{field}}» не принято: {{problem}}.",
  plain: "Что-то не принято: {{problem}}.",
  problem: {
    missing: "его нужно заполнить",
    number: "нужно число",
    choice: "такого значения нет среди предложенных",
    wrong: "записано не так, как нужно",
    unknown: "магазин его не знает",
    too_small: "слишком короткое или слишком малое, не меньше {{limit, number}}",
    too_big: "слишком длинное или слишком большое, не больше {{limit, number}}",
    step: "значение должно быть кратно {{limit, number}}",
    other: "проверьте ещё раз, что заполнено",
  },
}

export default invalid
