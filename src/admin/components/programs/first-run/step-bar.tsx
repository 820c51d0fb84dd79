import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { STEPS } from "../../../lib/programs/first-run"

interface StepBarProps {
  readonly at: number
  /** What was answered before has been made, and stays. */
  readonly is_fixed: boolean
  readonly onChoose: (index: number) => void
}

/** Where one is, and the way back to what was answered. */
export function StepBar({ at, is_fixed, onChoose }: StepBarProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-2 px-6 py-3">
      {STEPS.map((step, index) => (
        <li key={step}>
          <button
            type="button"
            disabled={index > at || (is_fixed && index < at)}
            aria-current={index === at ? "step" : undefined}
            onClick={() => {
              onChoose(index)
            }}
            className={clx(
              "txt-compact-small-plus focus-visible:shadow-borders-focus rounded outline-none",
              index === at ? "text-ui-fg-base" : "text-ui-fg-subtle",
            )}
          >
            {t("programs.firstRun.step", {
              position: index + 1,
              name: t(`programs.firstRun.steps.${step}`),
            })}
          </button>
        </li>
      ))}
    </ol>
  )
}
