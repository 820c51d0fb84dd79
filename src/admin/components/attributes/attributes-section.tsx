import { Plus } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { lazy, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../../domain/attributes/attribute"
import { useAttributes } from "../../hooks/api/attributes"
import { LoadError } from "../load-error"
import { Permitted } from "../permitted"
import { SectionSkeleton } from "../section-skeleton"
import { AttributeList } from "./attribute-list"

const AttributeEditor = lazy(async () => ({
  default: (await import("./attribute-editor.js")).AttributeEditor,
}))

/** All customer fields in their order; the editor is loaded when it is opened. */
export function AttributesSection() {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = useAttributes()
  const [editing, setEditing] = useState<Attribute | "new" | null>(null)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>{t("attributes.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("attributes.hint")}
          </Text>
        </div>
        <Permitted to="change_settings">
          <Button
            size="small"
            variant="secondary"
            disabled={data === undefined}
            onClick={() => {
              setEditing("new")
            }}
          >
            <Plus />
            {t("attributes.create")}
          </Button>
        </Permitted>
      </div>
      {data ? (
        <AttributeList attributes={data.attributes} onEdit={setEditing} />
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SectionSkeleton rows={5} />
      )}
      {data && editing !== null && (
        <Suspense fallback={null}>
          <AttributeEditor
            attribute={editing === "new" ? undefined : editing}
            attributes={data.attributes}
            onClose={() => {
              setEditing(null)
            }}
          />
        </Suspense>
      )}
    </Container>
  )
}
