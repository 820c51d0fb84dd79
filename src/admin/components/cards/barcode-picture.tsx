import { useTranslation } from "react-i18next"

interface BarcodePictureProps {
  readonly svg: string
  readonly number: string
}

/** On white, also in the dark: scanners want it so. */
export function BarcodePicture({ svg, number }: BarcodePictureProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <img
      src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
      alt={t("cardsPage.preview.barcode", { number })}
      className="max-h-40 self-start rounded-lg bg-white p-2"
    />
  )
}
