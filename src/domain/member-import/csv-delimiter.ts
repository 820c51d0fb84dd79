const DELIMITERS = [",", ";", "\t", "|"]

/** Whatever separates the headers of a CSV file: a balance of `12,50` below them would mislead. */
export function delimiterOf(csv: string): string {
  const headers = (csv.trimStart().split("\n", 1)[0] ?? "").replace(/"[^"]*"/g, "")
  const counts = DELIMITERS.map((delimiter) => headers.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ","
}
