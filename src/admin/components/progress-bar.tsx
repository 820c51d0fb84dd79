interface ProgressBarProps {
  readonly label: string
  readonly done: number
  readonly of: number
}

/** How far something is on its way. */
export function ProgressBar({ label, done, of }: ProgressBarProps) {
  const share = of === 0 ? 1 : Math.min(1, Math.max(0, done / of))
  const percent = Math.round(share * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="bg-ui-bg-component shadow-borders-base h-1.5 w-full overflow-hidden rounded-full"
    >
      <div className="bg-ui-bg-interactive h-full rounded-full" style={{ width: `${percent}%` }} />
    </div>
  )
}
