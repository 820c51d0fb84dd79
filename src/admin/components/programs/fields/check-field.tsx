import { Checkbox, Label } from "@medusajs/ui"

interface CheckFieldProps {
  readonly id: string
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** Yes or no. */
export function CheckField({ id, label, checked, onChange }: CheckFieldProps) {
  return (
    <div className="flex items-center gap-x-2">
      <Checkbox
        id={id}
        checked={checked}
        onCheckedChange={(state) => {
          onChange(state === true)
        }}
      />
      <Label htmlFor={id} size="small">
        {label}
      </Label>
    </div>
  )
}
