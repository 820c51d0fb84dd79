import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { textIn } from "../../../domain/texts/texts"
import { useAttributes } from "../../hooks/api/attributes"
import type { MergePreview } from "../../hooks/api/member-parts"
import { useProgram } from "../../hooks/api/programs"
import type { AdminMember, Program } from "../../hooks/api/types"
import { useFormats } from "../../hooks/use-formats"
import type { Formats } from "../../lib/locale/formats"
import { Figure } from "../figure"

interface MergePreviewTableProps {
  readonly member: AdminMember
  readonly other: AdminMember
  readonly merge: MergePreview
}

/** Both records side by side, and the one that would come of them. */
export function MergePreviewTable({ member, other, merge }: MergePreviewTableProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const program = useProgram(member.program_id).data?.program
  const rows = [
    ...balanceRows(member, other, merge, formats),
    ...factRows(member, other, merge, formats, program),
  ]
  return (
    <div className="flex flex-col gap-y-4">
      <div className="shadow-borders-base overflow-x-auto rounded-lg">
        <Table className="rtl:[&_td:last-child]:pl-6 rtl:[&_th:last-child]:pl-6 [&_th]:text-start">
          <Table.Header>
            <Table.Row>
              {(["figure", "now", "comes", "after"] as const).map((column) => (
                <Table.HeaderCell key={column}>{t(`members.merge.${column}`)}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map(({ name, now, comes, after }) => (
              <Table.Row key={name} data-testid={`loyalty-merge-${name}`}>
                <Table.Cell>{t(`members.merge.${name}`)}</Table.Cell>
                <Table.Cell className="tabular-nums">
                  <Figure>{now}</Figure>
                </Table.Cell>
                <Table.Cell className="tabular-nums">
                  <Figure>{comes}</Figure>
                </Table.Cell>
                <Table.Cell className="text-ui-fg-base tabular-nums">
                  <Figure>{after}</Figure>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      <MergeNotes merge={merge} />
    </div>
  )
}

interface PreviewRow {
  /** As its text is called. */
  readonly name: string
  readonly now: string
  readonly comes: string
  readonly after: string
}

const NOTHING = "–"

function balanceRows(
  member: AdminMember,
  other: AdminMember,
  { balance }: MergePreview,
  { bonuses }: Formats,
): PreviewRow[] {
  return (["available", "pending", "held", "debt"] as const)
    .filter((name) => name === "available" || balance[name] > 0)
    .map((name) => ({
      name,
      now: bonuses(member.balance[name]),
      comes: bonuses(other.balance[name]),
      after: bonuses(balance[name]),
    }))
}

function factRows(
  member: AdminMember,
  other: AdminMember,
  merge: MergePreview,
  formats: Formats,
  program: Program | undefined,
): PreviewRow[] {
  const money = (amount: number) => formats.money(amount, program?.terms.currency_code ?? null)
  const tier = program?.terms.tiers.find(({ handle }) => handle === merge.tier)?.name ?? merge.tier
  const day = (date: string | null) => (date === null ? NOTHING : formats.day(date))
  const numbers = ({ cards }: AdminMember) => cards.map(({ number }) => number)
  return [
    {
      name: "spend",
      now: money(member.cumulative_spend),
      comes: money(other.cumulative_spend),
      after: money(merge.cumulative_spend),
    },
    {
      name: "tier",
      now: member.tier?.name ?? NOTHING,
      comes: other.tier?.name ?? NOTHING,
      after: tier ?? NOTHING,
    },
    {
      name: "cards",
      now: listed(numbers(member)),
      comes: listed(numbers(other)),
      after: listed(merge.cards),
    },
    {
      name: "phone",
      now: member.phone ?? NOTHING,
      comes: other.phone ?? NOTHING,
      after: merge.phone ?? NOTHING,
    },
    {
      name: "birthDate",
      now: day(member.birth_date),
      comes: day(other.birth_date),
      after: day(merge.birth_date),
    },
  ]
}

function listed(texts: readonly string[]): string {
  return texts.join(", ") || NOTHING
}

/** What goes over without having a figure. */
function MergeNotes({ merge }: { readonly merge: MergePreview }) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const { data } = useAttributes()
  const fields = merge.attributes_taken_over.map((key) => {
    const attribute = data?.attributes.find((known) => known.key === key)
    return attribute ? textIn(attribute.labels, [i18n.language]) : key
  })
  const channels = merge.refused_channels.map((channel) => t(`members.consents.channel.${channel}`))
  return (
    <>
      {fields.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("members.merge.fields", { fields: fields.join(", ") })}
        </Text>
      )}
      {channels.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("members.merge.refused", { channels: channels.join(", ") })}
        </Text>
      )}
    </>
  )
}
