import { RadioGroup, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface ChoiceBoxesProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly Value[]
  /** Where the texts are: `<words>.<option>.title` and `.text`. */
  readonly words: string
  readonly onChange: (value: Value) => void
}

/** A choice that needs a sentence for each of its answers. */
export function ChoiceBoxes<Value extends string>(props: ChoiceBoxesProps<Value>) {
  const { label, value, options, words, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {label}
      </Text>
      <RadioGroup
        value={value}
        aria-label={label}
        onValueChange={(chosen) => {
          const option = options.find((candidate) => candidate === chosen)
          if (option) onChange(option)
        }}
        className="grid gap-3 md:grid-cols-2"
      >
        {options.map((option) => (
          <RadioGroup.ChoiceBox
            key={option}
            value={option}
            label={t(`${words}.${option}.title`)}
            description={t(`${words}.${option}.text`)}
          />
        ))}
      </RadioGroup>
    </div>
  )
}
