import type en from "../../en/programs/invitations"
import type { Translation } from "../../translation"

const invitations: Translation<typeof en> = {
  title: "دعوت‌نامه‌ها",
  none: "هنوز کدی نیست. چند کد بسازید و برای کسانی که می‌خواهید بفرستید.",
  make: "ساخت کد",
  lead: "هر کد این تعداد مشتری را می‌پذیرد.",
  count: "چند کد",
  uses: "مشتری برای هر کد",
  expires_on: "آخرین روز",
  expiresHint: "خالی: بدون پایان.",
  note: "یادداشت",
  noteHint: "برای شما: کدها کجا می‌روند.",
  cancel: "انصراف",
  made_one: "{{count, number}} کد ساخته شد",
  made_other: "{{count, number}} کد ساخته شد",
  used: "{{uses}} از {{max}} استفاده شده",
  until: "تا {{day}}",
  state: { open: "باز", used_up: "تمام‌شده", expired: "منقضی", withdrawn: "پس‌گرفته" },
  copy: "رونوشت کدهای باز",
  copied: "رونوشت شد",
  withdraw: "پس گرفتن {{code}}",
  withdrawTitle: "کد {{code}} پس گرفته شود؟",
  withdrawText: "دیگر کسی با آن نمی‌پیوندد. هر که پیوسته است می‌ماند.",
  withdrawConfirm: "پس گرفتن",
  withdrawn: "کد پس گرفته شد",
  latest: "تازه‌ترین {{shown}} از {{count, number}}",
  problems: {
    count: "هر بار ۱ تا ۱٬۰۰۰ کد بسازید.",
    uses: "۱ تا ۱٬۰۰۰٬۰۰۰ مشتری بنویسید.",
  },
}

export default invitations
