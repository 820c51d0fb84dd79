import { Plus, Trash } from "@medusajs/icons"
import { Button, Hint, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { WireReward } from "../../../hooks/api/program-terms"
import { rewardOfKind } from "../../../lib/programs/new-rule"
import { ChoiceField } from "../fields/choice-field"
import { NumberField, NumberInput } from "../fields/number-field"
import type { RulePartProps } from "./rule-part"

const KINDS = [
  "extra_percent",
  "multiplier",
  "per_item",
  "per_order",
  "percent_by_sum",
  "bonuses_by_sum",
] as const

/** What the offer gives. */
export function RewardFields(props: RulePartProps) {
  const { rule, problemAt, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  const { reward } = rule
  return (
    <>
      <ChoiceField
        id="loyalty-rule-reward"
        label={t("programs.rules.reward")}
        value={reward.kind}
        options={KINDS.map((value) => ({ value, label: t(`programs.rules.kinds.${value}`) }))}
        onChange={(kind) => {
          onChange({ reward: rewardOfKind(kind) })
        }}
      />
      {"steps" in reward ? (
        <RewardSteps {...props} reward={reward} />
      ) : (
        <RewardFigure
          key={reward.kind}
          reward={reward}
          problemAt={problemAt}
          onChange={(changed) => {
            onChange({ reward: changed })
          }}
        />
      )}
    </>
  )
}

type SteppedReward = Extract<WireReward, { readonly steps: unknown }>
type PlainReward = Exclude<WireReward, SteppedReward>

interface RewardFigureProps extends Pick<RulePartProps, "problemAt"> {
  readonly reward: PlainReward
  readonly onChange: (reward: PlainReward) => void
}

function RewardFigure({ reward, problemAt, onChange }: RewardFigureProps) {
  const { t } = useTranslation("loyaltyProgram")
  const key =
    reward.kind === "extra_percent" ? "percent" : reward.kind === "multiplier" ? "times" : "bonuses"
  return (
    <NumberField
      id="loyalty-rule-figure"
      label={t(`programs.rules.${key}`)}
      problem={problemAt(`reward.${key}`)}
      value={(reward as unknown as Readonly<Record<string, number>>)[key] ?? null}
      onChange={(value) => {
        onChange({ ...reward, [key]: value ?? Number.NaN })
      }}
      {...(key === "percent" && { unit: t("programs.editor.unit.percent") })}
    />
  )
}

interface RewardStepsProps extends RulePartProps {
  readonly reward: SteppedReward
}

/** A figure for each order sum, edited in place. */
function RewardSteps({ reward, terms, problemAt, onChange }: RewardStepsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const key = reward.kind === "percent_by_sum" ? "percent" : "bonuses"
  const figures: readonly object[] = reward.steps
  const steps = figures as readonly Readonly<Record<string, number>>[]
  const change = (changed: readonly object[]) => {
    onChange({ reward: { kind: reward.kind, steps: changed } as unknown as WireReward })
  }
  const changeStep = (at: number, part: object) => {
    change(steps.map((step, index) => (index === at ? { ...step, ...part } : step)))
  }
  const columns = [
    { name: "from", unit: terms.currency_code.toUpperCase() },
    { name: key, unit: key === "percent" ? t("programs.editor.unit.percent") : "" },
  ]
  return (
    <div className="flex flex-col gap-y-2">
      {steps.map((step, at) => (
        <div key={at} className="flex items-end gap-x-2">
          {columns.map(({ name, unit }) => (
            <div key={name} className="flex flex-1 flex-col gap-y-1">
              <Hint>{t(`programs.rules.${name}`)}</Hint>
              <NumberInput
                id={`loyalty-rule-step-${at}-${name}`}
                name={t(`programs.rules.${name}`)}
                value={step[name] ?? Number.NaN}
                unit={unit}
                invalid={problemAt(`reward.steps.${at}.${name}`) !== null}
                onChange={(value) => {
                  changeStep(at, { [name]: value ?? Number.NaN })
                }}
              />
            </div>
          ))}
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("programs.rules.removeStep")}
            onClick={() => {
              change(steps.filter((_, index) => index !== at))
            }}
          >
            <Trash />
          </IconButton>
        </div>
      ))}
      <StepProblems problems={problemAt.below("reward")} />
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => {
          const last = steps.at(-1)
          change([...steps, { from: (last?.from ?? 0) * 2 || 100, [key]: last?.[key] ?? 1 }])
        }}
      >
        <Plus />
        {t("programs.rules.addStep")}
      </Button>
    </div>
  )
}

function StepProblems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <div role="alert">
      {problems.map((problem) => (
        <Hint key={problem} variant="error">
          {problem}
        </Hint>
      ))}
    </div>
  )
}
