import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AuditEntry } from "../../hooks/api/audit"
import { useFormats } from "../../hooks/use-formats"
import { auditedKind, auditedPage } from "../../lib/staff/audited-object"
import { AdminLink } from "../admin-link"
import { StatusBadge } from "../status-badge"

const column = createDataTableColumnHelper<AuditEntry>()

const OUTCOME_COLOR = { done: "green", refused: "orange", failed: "red", unknown: "grey" } as const

/** When, who and as what, what, on what, and what became of it. */
export function useAuditColumns(names: ReadonlyMap<string, string>) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return useMemo(
    () => [
      column.accessor("begun_at", {
        header: t("staff.audit.when"),
        cell: ({ getValue }) => (
          <time dateTime={getValue()} className="whitespace-nowrap">
            {formats.moment(getValue())}
          </time>
        ),
      }),
      column.accessor("actor_id", {
        header: t("staff.audit.who"),
        cell: ({ row: { original: entry } }) => (
          <TwoLines
            first={
              names.get(entry.actor_id) ?? (isKey(entry.actor_id) ? t("staff.audit.key") : "–")
            }
            second={t(`staff.role.${entry.role}`)}
          />
        ),
      }),
      column.accessor("action", {
        // A column called "action" has the width of a button.
        id: "what",
        header: t("staff.audit.what"),
        cell: ({ row: { original: entry } }) => (
          <TwoLines
            first={t(`staff.may.${entry.action}`)}
            second={
              <bdi dir="ltr" className="txt-compact-xsmall font-mono">
                {entry.route}
              </bdi>
            }
          />
        ),
      }),
      column.accessor("object_id", {
        header: t("staff.audit.object"),
        cell: ({ getValue }) => <AuditedObject object_id={getValue()} />,
      }),
      column.accessor("outcome", {
        header: t("staff.audit.outcome"),
        cell: ({ row: { original: entry } }) => (
          <TwoLines
            first={
              <StatusBadge color={OUTCOME_COLOR[entry.outcome]}>
                {t(`staff.audit.outcomes.${entry.outcome}`)}
              </StatusBadge>
            }
            second={entry.code}
          />
        ),
      }),
    ],
    [t, formats, names],
  )
}

/** Secret keys of the shop have ids of their own. */
const isKey = (actor_id: string) => actor_id.startsWith("apk_")

function TwoLines(props: { readonly first: React.ReactNode; readonly second: React.ReactNode }) {
  return (
    <div className="flex flex-col py-1">
      <span>{props.first}</span>
      {props.second && <span className="text-ui-fg-muted">{props.second}</span>}
    </div>
  )
}

function AuditedObject({ object_id }: { readonly object_id: string | null }) {
  const { t } = useTranslation("loyaltyProgram")
  if (object_id === null) return "–"
  const kind = auditedKind(object_id)
  const page = auditedPage(object_id)
  if (page !== null) return <AdminLink to={page}>{t(`staff.audit.objects.${kind}`)}</AdminLink>
  return (
    <span title={object_id}>{kind === "other" ? object_id : t(`staff.audit.objects.${kind}`)}</span>
  )
}
