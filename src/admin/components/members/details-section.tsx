import { Button } from "@medusajs/ui"
import { lazy, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import { valueOf } from "../../../domain/attributes/attribute"
import { textIn } from "../../../domain/texts/texts"
import type { AdminMember } from "../../hooks/api/types"
import { useAttributeText } from "../../hooks/use-attribute-text"
import { useFormats } from "../../hooks/use-formats"
import { useMemberFields } from "../../hooks/use-member-fields"
import { mayChange } from "../../lib/members/may-change"
import { Permitted } from "../permitted"
import { Section } from "../section"
import { SectionRow } from "../section-row"
import { KnownValue } from "./known-value"

const DetailsEditor = lazy(async () => ({
  default: (await import("./details-editor.js")).DetailsEditor,
}))

/** What the member has told of himself: phone, birthday, and the merchant's own fields. */
export function DetailsSection({ member }: { readonly member: AdminMember }) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { seen } = useMemberFields()
  const attributeText = useAttributeText()
  const [editing, setEditing] = useState(false)
  return (
    <Section
      title={t("members.details.title")}
      testId="loyalty-member-details"
      actions={
        mayChange(member) && (
          <Permitted to="update_members">
            <Button
              size="small"
              variant="secondary"
              onClick={() => {
                setEditing(true)
              }}
            >
              {t("members.details.edit")}
            </Button>
          </Permitted>
        )
      }
    >
      <dl className="px-6 py-3">
        <SectionRow label={t("members.profile.phone")}>
          <KnownValue>{member.phone && <span dir="ltr">{member.phone}</span>}</KnownValue>
        </SectionRow>
        <SectionRow label={t("members.profile.birthDate")}>
          <KnownValue>{member.birth_date && formats.day(member.birth_date)}</KnownValue>
        </SectionRow>
        {seen.map((field) => {
          const value = valueOf(member.attributes, field.key)
          return (
            <SectionRow key={field.key} label={textIn(field.labels, [i18n.language])}>
              <KnownValue>{value !== undefined && attributeText(field, value)}</KnownValue>
            </SectionRow>
          )
        })}
      </dl>
      {editing && (
        <Suspense fallback={null}>
          <DetailsEditor
            member={member}
            onClose={() => {
              setEditing(false)
            }}
          />
        </Suspense>
      )}
    </Section>
  )
}
