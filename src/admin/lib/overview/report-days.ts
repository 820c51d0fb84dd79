/** The spans that a report is asked for, in days up to today. */
export const REPORT_DAYS = [7, 30, 90, 365] as const
export type ReportDays = (typeof REPORT_DAYS)[number]

export const DAYS_UNLESS_CHOSEN: ReportDays = 30

const DAY_MS = 86_400_000

/** What the address asks for; anything that is none of the spans counts as nothing chosen. */
export function reportDays(chosen: unknown): ReportDays {
  return REPORT_DAYS.find((days) => String(days) === chosen) ?? DAYS_UNLESS_CHOSEN
}

/** The last seven days at noon of 26 November: from 20 November to the 26th, both included. */
export function daysUpTo(now: Date, days: ReportDays): { from: string; to: string } {
  const dayOf = (ms: number) => {
    const moment = new Date(ms)
    return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-")
  }
  return { from: dayOf(now.getTime() - (days - 1) * DAY_MS), to: dayOf(now.getTime()) }
}
