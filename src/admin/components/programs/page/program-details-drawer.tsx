import { toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { AUDIENCES } from "../../../../domain/program/program-reach"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import { useChangeProgram } from "../../../hooks/api/program-settings"
import type { ProgramDetails } from "../../../lib/programs/program-details"
import { detailProblems, detailsOf } from "../../../lib/programs/program-details"
import { DrawerForm } from "../../drawer-form"
import { ChoiceField } from "../fields/choice-field"
import { DayField } from "../fields/day-field"
import { ShopChoiceField } from "../fields/shop-choice-field"
import { TextField } from "../fields/text-field"

interface ProgramDetailsDrawerProps {
  readonly program: ProgramSettings
  readonly onClose: () => void
}

/** Name, days, places and who may join: in force as soon as it is saved, without a version. */
export function ProgramDetailsDrawer({ program, onClose }: ProgramDetailsDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  const change = useChangeProgram(program.id)
  const [details, setDetails] = useState(() => detailsOf(program))
  const [submitted, setSubmitted] = useState(false)
  const problems = detailProblems(details)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (problems.length > 0 || change.isPending) return
    change.mutate(
      { ...details, name: details.name.trim() },
      {
        onSuccess: () => {
          toast.success(t("programs.general.saved"))
          onClose()
        },
      },
    )
  }

  return (
    <DrawerForm
      title={t("programs.general.title")}
      description={t("programs.general.lead")}
      submitLabel={t("programs.general.save")}
      cancelLabel={t("programs.status_change.cancel")}
      isPending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DetailFields
        details={details}
        problems={submitted ? problems : []}
        onChange={(part) => {
          setDetails({ ...details, ...part })
        }}
      />
    </DrawerForm>
  )
}

interface DetailFieldsProps {
  readonly details: ProgramDetails
  readonly problems: readonly ("name" | "days")[]
  readonly onChange: (part: Partial<ProgramDetails>) => void
}

function DetailFields({ details, problems, onChange }: DetailFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const places = [
    { key: "sales_channel_ids", kind: "sales_channel_ids" },
    { key: "region_ids", kind: "region_ids" },
  ] as const
  return (
    <>
      <TextField
        id="loyalty-details-name"
        label={t("programs.general.name")}
        problem={problems.includes("name") ? t("programs.problems.name") : null}
        value={details.name}
        onChange={(name) => {
          onChange({ name })
        }}
      />
      <DayFields details={details} problems={problems} onChange={onChange} />
      <ChoiceField
        id="loyalty-details-audience"
        label={t("programs.general.audience")}
        value={details.audience}
        options={AUDIENCES.map((value) => ({ value, label: t(`programs.audience.${value}`) }))}
        onChange={(audience) => {
          onChange({ audience })
        }}
      />
      {details.audience === "pilot" && (
        <ShopChoiceField
          id="loyalty-details-pilot"
          kind="customer_group_ids"
          label={t("programs.general.pilot_group_ids")}
          ids={details.pilot_group_ids}
          onChange={(pilot_group_ids) => {
            onChange({ pilot_group_ids })
          }}
        />
      )}
      {places.map(({ key, kind }) => (
        <ShopChoiceField
          key={key}
          id={`loyalty-details-${key}`}
          kind={kind}
          label={t(`programs.general.${key}`)}
          hint={t("programs.general.allPlaces")}
          ids={details[key]}
          onChange={(ids) => {
            onChange({ [key]: ids })
          }}
        />
      ))}
    </>
  )
}

function DayFields({ details, problems, onChange }: DetailFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <>
      <DayField
        id="loyalty-details-starts"
        label={t("programs.general.starts_on")}
        hint={t("programs.general.dayHint")}
        value={details.starts_on}
        onChange={(starts_on) => {
          onChange({ starts_on })
        }}
      />
      <DayField
        id="loyalty-details-ends"
        label={t("programs.general.ends_on")}
        hint={t("programs.general.dayHint")}
        problem={problems.includes("days") ? t("programs.general.dayProblem") : null}
        value={details.ends_on}
        onChange={(ends_on) => {
          onChange({ ends_on })
        }}
      />
    </>
  )
}
