import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TermsProblem } from "../../../../domain/program/terms-problems"
import { useFormats } from "../../../hooks/use-formats"
import { problemsBelow } from "../../../lib/programs/edited-problems"
import type { SettingGroup } from "../../../lib/programs/setting-catalogue"

interface EditorNavProps {
  readonly groups: readonly SettingGroup[]
  readonly problems: readonly TermsProblem[]
}

/** Lists of a part that are no settings of their own: their problems are its too. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  earning: ["accrual_rules"],
  tiers: ["tiers"],
  basics: ["bonus_values", "currency_code"],
}

/** The parts of the terms, and in which of them something is wrong. */
export function EditorNav({ groups, problems }: EditorNavProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (
    <nav aria-label={t("programs.editor.nav")} className="hidden xl:block">
      <ul className="sticky top-3 flex flex-col gap-y-1">
        {groups.map(({ id, settings }) => {
          const paths = [...settings.map(({ path }) => path), ...(LISTS[id] ?? [])]
          const wrong = problemsBelow(problems, paths)
          return (
            <li key={id} className="flex items-center gap-x-2">
              <a
                href={`#part-${id}`}
                className="txt-compact-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded px-2 py-1.5 outline-none"
                onClick={(event) => {
                  // The router would take a hash for a place to go to, and the guard would ask.
                  event.preventDefault()
                  document.getElementById(`part-${id}`)?.scrollIntoView({ behavior: "smooth" })
                }}
              >
                {t(`programs.editor.groups.${id}`)}
              </a>
              {wrong > 0 && (
                <Badge size="2xsmall" color="red">
                  {formats.number(wrong)}
                </Badge>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
