/** The day where the user is, "2027-02-28". */
export function todayHere(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
