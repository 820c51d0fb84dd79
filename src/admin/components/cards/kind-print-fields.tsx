import { Checkbox, Hint, Label } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SYMBOLOGIES } from "../../../domain/cards/card-kind"
import { FormSection } from "../form-section"
import { TextField } from "../text-field"
import type { KindEditorPart } from "./kind-editor-part"

/** How the number stands on the card. */
export function KindPrintFields({ form, onChange, problemAt }: KindEditorPart) {
  const { t } = useTranslation("loyaltyProgram")
  const problem = problemAt("symbologies")
  return (
    <FormSection title={t("cardsPage.kinds.print")}>
      <div
        role="group"
        aria-label={t("cardsPage.kinds.print")}
        className="flex flex-wrap gap-x-6 gap-y-2"
      >
        {SYMBOLOGIES.map((symbology) => (
          <div key={symbology} className="flex items-center gap-x-2">
            <Checkbox
              id={`loyalty-kind-${symbology}`}
              aria-label={t(`cardsPage.symbology.${symbology}`)}
              checked={form.symbologies.includes(symbology)}
              onCheckedChange={(is_checked) => {
                onChange({
                  symbologies: SYMBOLOGIES.filter((known) =>
                    known === symbology ? is_checked === true : form.symbologies.includes(known),
                  ),
                })
              }}
            />
            <Label htmlFor={`loyalty-kind-${symbology}`} size="small">
              {t(`cardsPage.symbology.${symbology}`)}
            </Label>
          </div>
        ))}
      </div>
      {problem !== null && (
        <Hint variant="error" role="alert">
          {problem}
        </Hint>
      )}
      {form.symbologies.includes("magnetic_track") && (
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {(["track_1_template", "track_2_template"] as const).map((track) => (
            <TextField
              key={track}
              id={`loyalty-kind-${track}`}
              label={t(`cardsPage.kinds.${track}`)}
              hint={t(`cardsPage.kinds.${track}_hint`)}
              dir="ltr"
              value={form[track]}
              problem={problemAt(track)}
              onChange={(template) => {
                onChange({ [track]: template })
              }}
            />
          ))}
        </div>
      )}
    </FormSection>
  )
}
