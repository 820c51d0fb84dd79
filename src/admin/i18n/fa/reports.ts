import type en from "../en/reports"
import type { Translation } from "../translation"

const reports: Translation<typeof en> = {
  hint: "برنامه چه می‌کند، به رقم و به واژه.",
  days: "روزها",
  lastDays_one: "روز گذشته",
  lastDays_other: "{{count, number}} روز گذشته",
  selfDealing: {
    title: "یک نفر، یک عضو",
    question:
      "کار چه کسی بارها به یک عضو می‌رسد؟ گزارش می‌گوید کجا را ببینید، نه اینکه چه نادرست است.",
    who: "کارمند",
    member: "عضو",
    actions: "چه کاری",
    given: "داده",
    taken: "گرفته",
    share: "سهم از کار",
    last: "آخرین بار",
    counts: "دستی: {{adjustments}}، کارت: {{cards}}، پرداخت با امتیاز: {{redemptions}}",
    empty: "چیزی برای دیدن نیست",
    emptyHint: "در این روزها کسی بیش از یک کار برای یک عضو نکرده است.",
  },
}

export default reports
