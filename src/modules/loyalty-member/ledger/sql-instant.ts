/** `null` is "no such day": PostgreSQL's infinity, which sorts last. */
export function iso(instant: number | null): string {
  return instant === null ? "infinity" : new Date(instant).toISOString()
}
