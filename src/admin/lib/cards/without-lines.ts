/** A file without some of its lines; the first one has the number 1. */
export function withoutLines(text: string, lines: readonly number[]): string {
  if (lines.length === 0) return text
  const left_out = new Set(lines)
  return text
    .split(/\r\n|\n|\r/)
    .filter((_, index) => !left_out.has(index + 1))
    .join("\n")
}
