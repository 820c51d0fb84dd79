import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { Badge, IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../../domain/attributes/attribute"
import { textIn } from "../../../domain/texts/texts"
import { AttributeMenu } from "./attribute-menu"

interface AttributeRowProps {
  readonly attribute: Attribute
  readonly mayChange: boolean
  readonly onEdit: (attribute: Attribute) => void
  readonly onMoveUp?: () => void
  readonly onMoveDown?: () => void
}

/** A field by its name, with what it holds and when it is asked for. */
export function AttributeRow({ attribute, mayChange, onEdit, ...moves }: AttributeRowProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const label = textIn(attribute.labels, [i18n.language])
  const facts = [
    t(`attributes.type.${attribute.type}`),
    attribute.options.length > 0 &&
      t("attributes.optionCount", {
        count: attribute.options.filter(({ is_archived }) => !is_archived).length,
      }),
    attribute.ask_again_after_days !== null &&
      t("attributes.askedEvery", { count: attribute.ask_again_after_days }),
  ].filter(Boolean)
  return (
    <li className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" leading="compact" weight="plus" className="break-words">
            {label}
          </Text>
          {attribute.required_at !== "never" && (
            <Badge size="2xsmall" color="orange">
              {t(`attributes.required.${attribute.required_at}`)}
            </Badge>
          )}
          {attribute.is_archived && <Badge size="2xsmall">{t("attributes.archived")}</Badge>}
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {facts.join(" · ")}
        </Text>
      </div>
      {mayChange && (
        <div className="flex shrink-0 items-center gap-x-1">
          {!attribute.is_archived && <MoveButtons label={label} {...moves} />}
          <AttributeMenu attribute={attribute} label={label} onEdit={onEdit} />
        </div>
      )}
    </li>
  )
}

type MoveButtonsProps = Pick<AttributeRowProps, "onMoveUp" | "onMoveDown"> & {
  readonly label: string
}

function MoveButtons({ label, onMoveUp, onMoveDown }: MoveButtonsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <>
      <IconButton
        size="small"
        variant="transparent"
        disabled={!onMoveUp}
        aria-label={t("attributes.moveUp", { label })}
        onClick={onMoveUp}
      >
        <ArrowUpMini />
      </IconButton>
      <IconButton
        size="small"
        variant="transparent"
        disabled={!onMoveDown}
        aria-label={t("attributes.moveDown", { label })}
        onClick={onMoveDown}
      >
        <ArrowDownMini />
      </IconButton>
    </>
  )
}
