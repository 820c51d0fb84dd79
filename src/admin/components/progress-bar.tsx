interface ProgressBarProps {
  readonly label: string
  readonly done: number
  readonly of: number
}

/** How far something is that takes its time. */
export function ProgressBar({ label, done, of }: ProgressBarProps) {
  const percent = of === 0 ? 100 : Math.min(100, Math.round((done / of) * 100))
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="bg-ui-bg-subtle border-ui-border-base h-2 w-full overflow-hidden rounded-full border"
    >
      <div className="bg-ui-bg-interactive h-full" style={{ width: `${percent}%` }} />
    </div>
  )
}
