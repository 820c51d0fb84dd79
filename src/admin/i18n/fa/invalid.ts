import type en from "../en/invalid"
import type { Translation } from "../translation"

const invalid: Translation<typeof en> = {
  named: "«{{field}}» پذیرفته نشد: {{problem}}.",
  plain: "چیزی پذیرفته نشد: {{problem}}.",
  problem: {
    missing: "باید پر شود",
    number: "باید عدد باشد",
    choice: "از گزینه‌های موجود نیست",
    wrong: "آن‌گونه که باید نوشته نشده است",
    unknown: "فروشگاه آن را نمی‌شناسد",
    too_small: "بیش از اندازه کوتاه یا کم است، دست‌کم {{limit, number}}",
    too_big: "بیش از اندازه بلند یا زیاد است، حداکثر {{limit, number}}",
    step: "باید مضربی از {{limit, number}} باشد",
    other: "آنچه پر شده است را دوباره ببینید",
  },
}

export default invalid
