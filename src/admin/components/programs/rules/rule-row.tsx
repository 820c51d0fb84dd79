import {
  ArrowDownMini,
  ArrowUpMini,
  EllipsisHorizontal,
  PencilSquare,
  SquareTwoStack,
  Trash,
} from "@medusajs/icons"
import { Badge, DropdownMenu, IconButton, Switch, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { WireRule, WireTerms } from "../../../hooks/api/program-terms"
import { useRuleWords } from "../../../hooks/use-rule-words"
import { duplicateRule, moveRule, withRule } from "../../../lib/programs/rule-order"

interface RuleRowProps {
  readonly rule: WireRule
  readonly terms: WireTerms
  readonly is_first: boolean
  readonly is_last: boolean
  readonly may_change: boolean
  readonly onEdit: () => void
  readonly onChange: (rules: readonly WireRule[]) => void
}

/** One offer in a sentence; switched, moved, copied and deleted where it stands. */
export function RuleRow(props: RuleRowProps) {
  const { rule, terms, is_first, is_last, may_change, onEdit, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  const words = useRuleWords(terms)
  const rules = terms.accrual_rules
  return (
    <li className="flex items-center gap-3 px-6 py-3">
      {may_change ? (
        <Switch
          checked={rule.is_active}
          aria-label={t("programs.rules.active", { name: rule.name })}
          onCheckedChange={(is_active) => {
            onChange(withRule(rules, { ...rule, is_active }))
          }}
        />
      ) : (
        !rule.is_active && <Badge size="2xsmall">{t("programs.rules.off")}</Badge>
      )}
      <Text
        size="small"
        className={rule.is_active ? "min-w-0 flex-1" : "text-ui-fg-muted min-w-0 flex-1"}
      >
        {words(rule)}
      </Text>
      {may_change && (
        <div className="flex items-center">
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            disabled={is_first}
            aria-label={t("programs.rules.moveUp", { name: rule.name })}
            onClick={() => {
              onChange(moveRule(rules, rule.handle, -1))
            }}
          >
            <ArrowUpMini />
          </IconButton>
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            disabled={is_last}
            aria-label={t("programs.rules.moveDown", { name: rule.name })}
            onClick={() => {
              onChange(moveRule(rules, rule.handle, 1))
            }}
          >
            <ArrowDownMini />
          </IconButton>
          <RuleMenu rule={rule} rules={rules} onEdit={onEdit} onChange={onChange} />
        </div>
      )}
    </li>
  )
}

interface RuleMenuProps extends Pick<RuleRowProps, "rule" | "onEdit" | "onChange"> {
  readonly rules: readonly WireRule[]
}

function RuleMenu({ rule, rules, onEdit, onChange }: RuleMenuProps) {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const { name } = rule
  const remove = async () => {
    const agreed = await prompt({
      variant: "danger",
      title: t("programs.rules.removeTitle", { name }),
      description: t("programs.rules.removeText"),
      confirmText: t("programs.rules.remove"),
      cancelText: t("programs.rules.cancel"),
    })
    if (agreed) onChange(rules.filter(({ handle }) => handle !== rule.handle))
  }
  const duplicate = () => {
    onChange(duplicateRule(rules, rule, t("programs.rules.copyName", { name })))
  }
  const items = [
    { key: "edit", Icon: PencilSquare, act: onEdit },
    { key: "duplicate", Icon: SquareTwoStack, act: duplicate },
    { key: "remove", Icon: Trash, act: () => void remove() },
  ] as const
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          aria-label={t("programs.rules.actions", { name })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        {items.map(({ key, Icon, act }) => (
          <DropdownMenu.Item key={key} className="gap-x-2" onClick={act}>
            <Icon className="text-ui-fg-subtle" />
            {t(`programs.rules.${key}`)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
