import { useTranslation } from "react-i18next"
import type { TermsProblem } from "../../../../domain/program/terms-problems"
import type { FirstRunDraft } from "../../../lib/programs/first-run"
import type { FirstCards } from "../../../lib/programs/first-cards"
import { NumberField } from "../fields/number-field"
import { TextField } from "../fields/text-field"
import { ChoiceBoxes } from "./choice-boxes"

interface CardsStepProps {
  readonly draft: FirstRunDraft
  readonly problems: readonly TermsProblem[]
  readonly onChange: (part: Partial<FirstRunDraft>) => void
}

const SOURCES = ["new", "own", "later"] as const

/** Where cards come from; nobody needs one to take part. */
export function CardsStep({ draft, problems, onChange }: CardsStepProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { cards } = draft
  const change = (part: Partial<FirstCards>) => {
    onChange({ cards: { ...cards, ...part } })
  }
  const problemAt = (path: string) => {
    const problem = problems.find((candidate) => candidate.path === path)
    return problem ? t(`programs.firstRun.cards.problems.${problem.message}`) : null
  }
  return (
    <>
      <ChoiceBoxes
        label={t("programs.firstRun.cards.label")}
        value={cards.source}
        options={SOURCES}
        words="programs.firstRun.cards"
        onChange={(source) => {
          change({ source })
        }}
      />
      {cards.source !== "later" && (
        <>
          <TextField
            id="loyalty-card-name"
            label={t("programs.firstRun.cards.name")}
            problem={problemAt("cards.name")}
            value={cards.name}
            onChange={(name) => {
              change({ name })
            }}
          />
          <TextField
            id="loyalty-card-prefix"
            label={t("programs.firstRun.cards.prefix")}
            hint={t("programs.firstRun.cards.prefixHint")}
            problem={problemAt("cards.prefix")}
            value={cards.prefix}
            maxLength={31}
            onChange={(prefix) => {
              change({ prefix })
            }}
          />
        </>
      )}
      <CardFigures cards={cards} problemAt={problemAt} onChange={change} />
    </>
  )
}

interface CardFiguresProps {
  readonly cards: FirstCards
  readonly problemAt: (path: string) => string | null
  readonly onChange: (part: Partial<FirstCards>) => void
}

/** How long the shop's own numbers are, or how many are made. */
function CardFigures({ cards, problemAt, onChange }: CardFiguresProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <>
      {cards.source === "own" && (
        <NumberField
          id="loyalty-card-length"
          label={t("programs.firstRun.cards.length")}
          problem={problemAt("cards.length")}
          value={cards.length}
          onChange={(length) => {
            onChange({ length: length ?? Number.NaN })
          }}
        />
      )}
      {cards.source === "new" && (
        <NumberField
          id="loyalty-card-blanks"
          label={t("programs.firstRun.cards.blanks")}
          hint={t("programs.firstRun.cards.blanksHint")}
          problem={problemAt("cards.blanks")}
          value={cards.blanks}
          onChange={(blanks) => {
            onChange({ blanks: blanks ?? Number.NaN })
          }}
        />
      )}
    </>
  )
}
