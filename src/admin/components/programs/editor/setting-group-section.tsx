import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import type { WireTerms } from "../../../hooks/api/program-terms"
import type { ProblemWords } from "../../../hooks/use-problem-words"
import type { SettingGroup } from "../../../lib/programs/setting-catalogue"
import { valueAt, withValueAt } from "../../../lib/programs/value-at"
import { RuleList } from "../rules/rule-list"
import { TierTable } from "../tier-table"
import { BonusValueTable } from "./bonus-value-table"
import { SettingField } from "./setting-field"

interface SettingGroupSectionProps {
  readonly group: SettingGroup
  readonly program: ProgramSettings
  readonly terms: WireTerms
  readonly problemAt: ProblemWords
  readonly onChange: (terms: WireTerms) => void
}

/** Settings that belong together for whoever thinks about customers and not about software. */
export function SettingGroupSection(props: SettingGroupSectionProps) {
  const { group, program, terms, problemAt, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  if (group.id === "tiers" && program.scheme === "simple") return null
  return (
    <>
      <Container className="divide-y p-0">
        <Heading level="h2" id={`part-${group.id}`} className="scroll-mt-4 px-6 py-4">
          {t(`programs.editor.groups.${group.id}`)}
        </Heading>
        <div className="flex flex-col gap-y-6 px-6 py-4">
          {group.id === "tiers" && <TiersOfEditor {...props} />}
          {group.id === "basics" && (
            <BonusValueTable
              terms={terms}
              problemAt={problemAt}
              onChange={(bonus_values) => {
                onChange({ ...terms, bonus_values })
              }}
            />
          )}
          {group.settings.map((setting) => (
            <SettingField
              key={setting.path}
              setting={setting}
              value={valueAt(terms, setting.path)}
              currency_code={terms.currency_code}
              problemAt={problemAt}
              onChange={(value) => {
                onChange(withValueAt(terms, setting.path, value))
              }}
            />
          ))}
        </div>
      </Container>
      {group.id === "earning" && (
        <Container className="divide-y p-0">
          <RuleList
            terms={terms}
            may_change
            onChange={(accrual_rules) => {
              onChange({ ...terms, accrual_rules })
            }}
          />
        </Container>
      )}
    </>
  )
}

function TiersOfEditor({ program, terms, problemAt, onChange }: SettingGroupSectionProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { measure } = terms.tier_schedule
  return (
    <TierTable
      tiers={terms.tiers}
      kind={program.kind}
      unit={measure === "spend" ? terms.currency_code.toUpperCase() : t("programs.tiers.pieces")}
      usual={{
        accrual: terms.accrual.percent,
        cap: terms.redemption.cap_percent,
        discount: terms.discount.percent,
      }}
      problemAt={problemAt}
      onChange={(tiers) => {
        onChange({ ...terms, tiers })
      }}
    />
  )
}
