import { Plus } from "@medusajs/icons"
import { Button, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { WireRule, WireTerms } from "../../../hooks/api/program-terms"
import { inOrder, withRule } from "../../../lib/programs/rule-order"
import { newRule } from "../../../lib/programs/new-rule"
import { RuleDrawer } from "./rule-drawer"
import { RuleRow } from "./rule-row"

interface RuleListProps {
  readonly terms: WireTerms
  readonly may_change: boolean
  readonly onChange: (rules: readonly WireRule[]) => void
}

/** The offers in the order in which they go before each other, each in a sentence. */
export function RuleList({ terms, may_change, onChange }: RuleListProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [edited, setEdited] = useState<WireRule | "new" | null>(null)
  const rules = inOrder(terms.accrual_rules)
  return (
    <>
      <div className="flex items-start justify-between gap-3 px-6 py-4">
        <div>
          <Heading level="h2">{t("programs.rules.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("programs.rules.lead")}
          </Text>
        </div>
        {may_change && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            className="shrink-0 whitespace-nowrap"
            onClick={() => {
              setEdited("new")
            }}
          >
            <Plus />
            {t("programs.rules.add")}
          </Button>
        )}
      </div>
      {rules.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("programs.rules.none")}
        </Text>
      ) : (
        <ol className="divide-y" data-testid="loyalty-rules">
          {rules.map((rule, index) => (
            <RuleRow
              key={rule.handle}
              rule={rule}
              terms={terms}
              is_first={index === 0}
              is_last={index === rules.length - 1}
              may_change={may_change}
              onEdit={() => {
                setEdited(rule)
              }}
              onChange={onChange}
            />
          ))}
        </ol>
      )}
      {edited !== null && (
        <RuleDrawer
          rule={edited === "new" ? newRule(terms) : edited}
          is_new={edited === "new"}
          terms={terms}
          onSave={(rule) => {
            onChange(withRule(terms.accrual_rules, rule))
          }}
          onClose={() => {
            setEdited(null)
          }}
        />
      )}
    </>
  )
}
