import { FormField } from "./form-field"

interface FileFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly problem?: string | null
  readonly onChoose: (text: string) => void
}

/** A text file from the user's computer. Chosen again, a corrected one is read anew. */
export function FileField({ id, label, hint, problem = null, onChoose }: FileFieldProps) {
  return (
    <FormField id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        className="txt-small text-ui-fg-base bg-ui-bg-field shadow-borders-base focus-visible:shadow-borders-interactive-with-active file:bg-ui-button-neutral file:text-ui-fg-base w-full rounded-md p-2 outline-none file:me-3 file:rounded-md file:border-0 file:px-2 file:py-1"
        aria-describedby={`${id}-problem`}
        onClick={(event) => {
          event.currentTarget.value = ""
        }}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void file.text().then(onChoose)
        }}
      />
    </FormField>
  )
}
