import { Minus, Plus, Trash } from "@medusajs/icons"
import { IconButton, Input } from "@medusajs/ui"
import type { FocusEvent, KeyboardEvent } from "react"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useFormats } from "../../hooks/use-formats"
import { readTypedQuantity, steppedQuantity } from "../../lib/till/quantity"

interface QuantityStepperProps {
  /** Of which goods. */
  readonly title: string
  readonly quantity: number
  /** Absent: as many as the shop has. */
  readonly max?: number
  /** At the last piece: taken off the basket. */
  readonly isRemovable?: boolean
  readonly isDisabled?: boolean
  readonly onChange: (quantity: number) => void
  /** A scanner types wherever the keyboard is: what is no quantity is a code. */
  readonly onCode?: (code: string) => void
}

/** How many: buttons for a thumb, and between them a field to type 12, or 0.35 of what an order has by weight. */
export function QuantityStepper({
  title,
  quantity,
  max = Infinity,
  isRemovable = false,
  isDisabled = false,
  onChange,
  onCode,
}: QuantityStepperProps) {
  const { t } = useTranslation("loyaltyProgram")
  const isLast = isRemovable && quantity <= 1
  const change = (next: number) => {
    onChange(Math.min(next, max))
  }
  return (
    <div className="flex items-center gap-x-1">
      <IconButton
        type="button"
        size="xlarge"
        disabled={isDisabled || quantity === 0}
        aria-label={isLast ? t("till.basket.remove", { title }) : t("till.basket.less", { title })}
        onClick={() => {
          change(steppedQuantity(quantity, -1))
        }}
      >
        {isLast ? <Trash /> : <Minus />}
      </IconButton>
      <QuantityField
        label={t("till.basket.quantity", { title })}
        quantity={quantity}
        isDisabled={isDisabled}
        onChange={change}
        {...(onCode && { onCode })}
      />
      <IconButton
        type="button"
        size="xlarge"
        disabled={isDisabled || quantity >= max}
        aria-label={t("till.basket.more", { title })}
        onClick={() => {
          change(steppedQuantity(quantity, 1))
        }}
      >
        <Plus />
      </IconButton>
    </div>
  )
}

interface QuantityFieldProps {
  readonly label: string
  readonly quantity: number
  readonly isDisabled: boolean
  readonly onChange: (quantity: number) => void
  readonly onCode?: (code: string) => void
}

/** Enter and leaving it take what was typed, Escape does not. */
function QuantityField({ label, quantity, isDisabled, onChange, onCode }: QuantityFieldProps) {
  const formats = useFormats()
  const [typed, setTyped] = useState<string | null>(null)
  const left_by = useRef<string | null>(null)
  const leave = ({ currentTarget: { value } }: FocusEvent<HTMLInputElement>) => {
    const key = left_by.current
    left_by.current = null
    setTyped(null)
    if (key === "Escape") return
    const asked = readTypedQuantity(value)
    if (asked === null) {
      if (key === "Enter" && value.trim() !== "") onCode?.(value)
    } else if (asked !== quantity) onChange(asked)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" && event.key !== "Escape") return
    event.preventDefault()
    left_by.current = event.key
    event.currentTarget.blur()
  }
  return (
    <Input
      aria-label={label}
      className="txt-medium h-10 w-16 px-1 text-center tabular-nums"
      inputMode="decimal"
      autoComplete="off"
      disabled={isDisabled}
      value={typed ?? formats.number(quantity)}
      onFocus={(event) => {
        setTyped(String(quantity))
        const field = event.currentTarget
        // Once the figure stands in it as it is typed.
        setTimeout(() => {
          field.select()
        }, 0)
      }}
      onChange={(event) => {
        setTyped(event.target.value)
      }}
      onBlur={leave}
      onKeyDown={press}
    />
  )
}
