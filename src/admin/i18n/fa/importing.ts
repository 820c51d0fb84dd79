import type en from "../en/importing"
import type { Translation } from "../translation"

const importing: Translation<typeof en> = {
  badRows: "سطرهای نادرست",
  line: "سطر",
  text: "متن",
  why: "چرا نه",
  file: "پرونده",
  choose: "انتخاب پرونده",
  noFile: "پرونده‌ای انتخاب نشده است",
  found: "سطرهای درست: {{good}}. نادرست و کنار گذاشته: {{bad}}.",
}

export default importing
