import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DRAWN_SYMBOLOGIES } from "../../../domain/cards/drawn-code"
import { useNumberBarcode } from "../../hooks/api/card-kinds"
import { useFormats } from "../../hooks/use-formats"
import type { CardKindForm } from "../../lib/cards/card-kind-form"
import { sampleOf, shapeOf } from "../../lib/typed/number-form"
import { BarcodePicture } from "./barcode-picture"

/** The numbers that the cards will have, and the barcode of the first one. */
export function NumberPreview({ form }: { readonly form: CardKindForm }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const { shape } = shapeOf(form)
  const sample = shape && sampleOf(shape)
  const symbology = DRAWN_SYMBOLOGIES.find((drawn) => form.symbologies.includes(drawn)) ?? null
  const barcode = useNumberBarcode(sample?.first ?? null, symbology)
  return (
    <div className="flex flex-col gap-y-4">
      <Heading level="h2">{t("cardsPage.preview.title")}</Heading>
      {sample ? (
        <dl className="flex flex-col gap-y-2">
          <PreviewRow label={t("cardsPage.preview.first")} value={sample.first} isNumber />
          <PreviewRow label={t("cardsPage.preview.last")} value={sample.last} isNumber />
          <PreviewRow
            label={t("cardsPage.preview.capacity")}
            value={formats.number(sample.capacity)}
          />
        </dl>
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t("cardsPage.preview.notYet")}
        </Text>
      )}
      {sample && symbology && barcode.data && (
        <BarcodePicture svg={barcode.data} number={sample.first} />
      )}
    </div>
  )
}

interface PreviewRowProps {
  readonly label: string
  readonly value: string
  readonly isNumber?: boolean
}

function PreviewRow({ label, value, isNumber = false }: PreviewRowProps) {
  return (
    <div>
      <dt className="txt-small text-ui-fg-subtle">{label}</dt>
      <dd className={isNumber ? "txt-small break-all font-mono" : "txt-small"}>
        <bdi>{value}</bdi>
      </dd>
    </div>
  )
}
