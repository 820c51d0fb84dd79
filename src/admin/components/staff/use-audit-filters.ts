import type { DataTableFilter } from "@medusajs/ui"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { AUDIT_OUTCOMES } from "../../../domain/staff/audit"
import { STAFF_PERMISSIONS } from "../../../domain/staff/permissions"
import type { AuditEntry } from "../../hooks/api/audit"
import { useFormats } from "../../hooks/use-formats"

const filter = createDataTableFilterHelper<AuditEntry>()

/** Who, what, with which outcome, and when. */
export function useAuditFilters(names: ReadonlyMap<string, string>): DataTableFilter[] {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return [
    filter.accessor("actor_id", {
      type: "radio",
      label: t("staff.audit.who"),
      options: [...names].map(([value, label]) => ({ value, label })),
    }),
    filter.accessor("action", {
      type: "radio",
      label: t("staff.audit.what"),
      options: STAFF_PERMISSIONS.map((value) => ({ value, label: t(`staff.may.${value}`) })),
    }),
    filter.accessor("outcome", {
      type: "radio",
      label: t("staff.audit.outcome"),
      options: [...AUDIT_OUTCOMES, "unknown"].map((value) => ({
        value,
        label: t(`staff.audit.outcomes.${value}`),
      })),
    }),
    filter.accessor("begun_at", {
      type: "date",
      format: "date",
      label: t("staff.audit.when"),
      formatDateValue: (moment) => formats.date(moment.toISOString()),
      rangeOptionLabel: t("staff.audit.range"),
      rangeOptionStartLabel: t("staff.audit.rangeStart"),
      rangeOptionEndLabel: t("staff.audit.rangeEnd"),
      options: [],
    }),
  ]
}
