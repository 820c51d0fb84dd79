import type en from "../en/editing"
import type { Translation } from "../translation"

const editing: Translation<typeof en> = {
  cancel: "انصراف",
  close: "بستن",
  save: "ذخیره",
  discardTitle: "بدون ذخیره خارج می‌شوید؟",
  discardHint: "تغییرات این صفحه ذخیره نشده است.",
  discard: "خروج",
  keep: "ادامهٔ ویرایش",
}

export default editing
