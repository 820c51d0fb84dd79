import { ArrowUpTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { FormField } from "./form-field"

interface FileFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly problem?: string | null
  readonly onChoose: (text: string) => void
}

/**
 * A text file from the user's computer. Chosen again, a corrected one is read anew. The browser's own control speaks
 * the browser's language, so that it is only for whoever reads the screen aloud, and the button speaks the admin's.
 */
export function FileField({ id, label, hint, problem = null, onChoose }: FileFieldProps) {
  const { t } = useTranslation("loyaltyProgram")
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState<string | null>(null)
  return (
    <FormField id={id} label={label} hint={hint} problem={problem}>
      <div className="relative flex flex-wrap items-center gap-x-3 gap-y-2">
        <input
          ref={input}
          id={id}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          className="peer sr-only"
          aria-describedby={`${id}-problem`}
          onClick={(event) => {
            event.currentTarget.value = ""
          }}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (!file) return
            setName(file.name)
            void file.text().then(onChoose)
          }}
        />
        <Button
          type="button"
          size="small"
          variant="secondary"
          tabIndex={-1}
          aria-hidden="true"
          className="peer-focus-visible:shadow-buttons-neutral-focus"
          onClick={() => input.current?.click()}
        >
          <ArrowUpTray />
          {t("importing.choose")}
        </Button>
        <Text size="small" className="text-ui-fg-subtle min-w-0 truncate">
          {name === null ? t("importing.noFile") : <bdi>{name}</bdi>}
        </Text>
      </div>
    </FormField>
  )
}
