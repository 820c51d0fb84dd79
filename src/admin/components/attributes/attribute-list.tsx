import { Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../../domain/attributes/attribute"
import { useMoveAttributes } from "../../hooks/api/attributes"
import { useMay } from "../../hooks/api/staff"
import { placesAfterMove } from "../../lib/attributes/attribute-order"
import { errorInWords } from "../../lib/shop/error-in-words"
import { AttributeRow } from "./attribute-row"

interface AttributeListProps {
  readonly attributes: readonly Attribute[]
  readonly onEdit: (attribute: Attribute) => void
}

/** Fields that are in use in their order, then the archived ones. */
export function AttributeList({ attributes, onEdit }: AttributeListProps) {
  const { t } = useTranslation("loyaltyProgram")
  const mayChange = useMay("change_settings") === true
  const move = useMoveAttributes()
  const used = attributes.filter(({ is_archived }) => !is_archived)
  const archived = attributes.filter(({ is_archived }) => is_archived)

  const place = (key: string, by: -1 | 1) => {
    if (move.isPending) return
    move.mutate(placesAfterMove(used, key, by), {
      onError: (error) => {
        toast.error(errorInWords(error, t))
      },
    })
  }

  if (attributes.length === 0) return <NoAttributes />
  return (
    <>
      <ul aria-label={t("attributes.title")} className="divide-y">
        {used.map((attribute, index) => (
          <AttributeRow
            key={attribute.key}
            attribute={attribute}
            mayChange={mayChange}
            onEdit={onEdit}
            onMoveUp={index > 0 ? () => place(attribute.key, -1) : undefined}
            onMoveDown={index < used.length - 1 ? () => place(attribute.key, 1) : undefined}
          />
        ))}
      </ul>
      {archived.length > 0 && (
        <ul aria-label={t("attributes.archivedList")} className="divide-y">
          {archived.map((attribute) => (
            <AttributeRow
              key={attribute.key}
              attribute={attribute}
              mayChange={mayChange}
              onEdit={onEdit}
            />
          ))}
        </ul>
      )}
    </>
  )
}

function NoAttributes() {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex flex-col items-center gap-y-1 px-6 py-12 text-center">
      <Text size="small" weight="plus">
        {t("attributes.none")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle max-w-md">
        {t("attributes.noneHint")}
      </Text>
    </div>
  )
}
