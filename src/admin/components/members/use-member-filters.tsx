import type { DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../../domain/attributes/attribute"
import { CARD_STATUSES } from "../../../domain/cards/card-state"
import { MEMBER_STATUSES } from "../../../domain/members/member-state"
import { textIn } from "../../../domain/texts/texts"
import type { Program } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import type { Formats } from "../../lib/locale/formats"
import { FIELD_FILTER } from "../../lib/members/member-query"
import { RangeFilter } from "./range-filter"

type TFunction = ReturnType<typeof useTranslation>["t"]

/** By what the list of members can be narrowed: what every shop has, and the shop's own customer fields. */
export function useMemberFilters(
  programs: readonly Program[],
  attributes: readonly Attribute[],
): DataTableFilter[] {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return useMemo(
    () => [
      ...programFilters(programs, t),
      {
        id: "status",
        type: "radio",
        label: t("members.list.status"),
        options: MEMBER_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      },
      {
        id: "card_status",
        type: "radio",
        label: t("members.list.card"),
        options: [
          { value: "none", label: t("members.filters.cardNone") },
          ...CARD_STATUSES.filter((status) => status !== "in_stock").map((value) => ({
            value,
            label: value === "issued" ? t("members.filters.withCard") : t(`cards.status.${value}`),
          })),
        ],
      },
      rangeFilter("balance", t("members.list.balance"), "number"),
      joinedFilter(t, formats),
      ...attributes.flatMap((attribute) => fieldFilter(attribute, i18n.language, t)),
    ],
    [programs, attributes, t, i18n.language, formats],
  )
}

function programFilters(programs: readonly Program[], t: TFunction): DataTableFilter[] {
  const tiers = new Map(
    programs.flatMap(({ terms }) => terms.tiers.map(({ handle, name }) => [handle, name] as const)),
  )
  return [
    ...(programs.length > 1
      ? [
          {
            id: "program_id",
            type: "radio" as const,
            label: t("members.filters.program"),
            options: programs.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]
      : []),
    ...(tiers.size > 0
      ? [
          {
            id: "tier",
            type: "radio" as const,
            label: t("members.list.tier"),
            options: [...tiers].map(([value, label]) => ({ value, label })),
          },
        ]
      : []),
  ]
}

function rangeFilter(id: string, label: string, type: "number" | "date"): DataTableFilter {
  return {
    id,
    type: "custom",
    label,
    render: (props) => <RangeFilter {...props} type={type} />,
  }
}

function joinedFilter(t: TFunction, formats: Formats): DataTableFilter {
  const today = new Date()
  today.setHours(0, 0, 0, 0)
  const daysAgo = (days: number) => {
    const day = new Date(today)
    day.setDate(day.getDate() - days)
    return { $gte: day.toISOString() }
  }
  return {
    id: "joined_at",
    type: "date",
    label: t("members.list.joined"),
    options: [
      { label: t("members.filters.today"), value: daysAgo(0) },
      { label: t("members.filters.lastWeek"), value: daysAgo(6) },
      { label: t("members.filters.lastMonth"), value: daysAgo(29) },
      {
        label: t("members.filters.thisYear"),
        value: { $gte: new Date(today.getFullYear(), 0, 1).toISOString() },
      },
    ],
    rangeOptionLabel: t("members.filters.customDays"),
    rangeOptionStartLabel: t("members.filters.firstDay"),
    rangeOptionEndLabel: t("members.filters.lastDay"),
    formatDateValue: (date) => formats.date(date.toISOString()),
  }
}

/** Long texts cannot be searched. */
function fieldFilter(attribute: Attribute, language: string, t: TFunction): DataTableFilter[] {
  const id = FIELD_FILTER + attribute.key
  const label = textIn(attribute.labels, [language])
  switch (attribute.type) {
    case "one_of":
    case "several_of":
      return [
        {
          id,
          type: "multiselect",
          label,
          searchable: false,
          options: attribute.options.map(({ value, labels }) => ({
            value,
            label: textIn(labels, [language]),
          })),
        },
      ]
    case "yes_no":
      return [
        {
          id,
          type: "radio",
          label,
          options: [
            { value: "true", label: t("members.filters.yes") },
            { value: "false", label: t("members.filters.no") },
          ],
        },
      ]
    case "number":
    case "numbers":
      return [rangeFilter(id, label, "number")]
    case "date":
    case "dates":
      return [rangeFilter(id, label, "date")]
    case "text":
    case "phone":
    case "email":
      return [{ id, type: "string", label }]
    case "long_text":
      return []
  }
}
