import { Button } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useTillChannels, useTillShippingOptions } from "../../hooks/api/till-places"
import type { TillPlace, TillRegion } from "../../lib/till/till-place"
import { placeIn } from "../../lib/till/till-place"
import { SelectField } from "../select-field"

interface PlaceFormProps {
  readonly regions: readonly TillRegion[]
  /** `null`: it was never chosen. */
  readonly place: TillPlace | null
  readonly onChoose: (place: TillPlace) => void
}

/** An option of a list that names nothing; a select knows no empty value. */
const NONE = "none"

/** Where the till stands: its region decides about prices, currency and taxes. */
export function PlaceForm({ regions, place, onChoose }: PlaceFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const channels = useTillChannels()
  const shipping = useTillShippingOptions()
  const [draft, setDraft] = useState<TillPlace | null>(
    () => place ?? (regions[0] ? placeIn(regions[0]) : null),
  )
  const region = regions.find(({ id }) => id === draft?.region_id)
  if (!draft || !region) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChoose(draft)
  }
  const optional = (
    name: "sales_channel_id" | "shipping_option_id",
    known: readonly { readonly id: string; readonly name: string }[] = [],
  ) => (
    <SelectField
      id={`loyalty-till-${name}`}
      label={t(`till.place.${name}`)}
      value={draft[name] ?? NONE}
      options={[
        { value: NONE, label: t(`till.place.${name}_none`) },
        ...known.map(({ id, name: label }) => ({ value: id, label })),
      ]}
      onChange={(value) => {
        setDraft({ ...draft, [name]: value === NONE ? null : value })
      }}
    />
  )
  return (
    <form onSubmit={submit} className="flex flex-col gap-y-4">
      <SelectField
        id="loyalty-till-region"
        label={t("till.place.region")}
        value={draft.region_id}
        options={regions.map(({ id, name, currency_code }) => ({
          value: id,
          label: `${name} · ${currency_code.toUpperCase()}`,
        }))}
        onChange={(id) => {
          const chosen = regions.find((one) => one.id === id)
          if (chosen) setDraft({ ...placeIn(chosen), sales_channel_id: draft.sales_channel_id })
        }}
      />
      {region.countries.length > 1 && (
        <SelectField
          id="loyalty-till-country"
          label={t("till.place.country")}
          hint={t("till.place.countryHint")}
          value={draft.country_code ?? ""}
          options={region.countries.map(({ iso_2, display_name }) => ({
            value: iso_2,
            label: display_name,
          }))}
          onChange={(country_code) => {
            setDraft({ ...draft, country_code })
          }}
        />
      )}
      {optional("sales_channel_id", channels.data)}
      {optional("shipping_option_id", shipping.data)}
      <Button type="submit" className="h-11 self-start px-6">
        {t("till.place.save")}
      </Button>
    </form>
  )
}
