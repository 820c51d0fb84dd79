/** An estimate to three figures, since the others are noise: 512 304 → 512 000. */
export function aboutCount(estimate: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, estimate))) - 2)
  return Math.round(estimate / unit) * unit
}
