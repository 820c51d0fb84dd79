import type en from "../en/reports"
import type { Translation } from "../translation"

const reports: Translation<typeof en> = {
  hint: "Что делает программа, в цифрах и словах.",
  days: "Дни",
  lastDays_one: "Последний {{count, number}} день",
  lastDays_few: "Последние {{count, number}} дня",
  lastDays_many: "Последние {{count, number}} дней",
  lastDays_other: "Последние {{count, number}} дня",
  selfDealing: {
    title: "Один сотрудник, один участник",
    question:
      "Чья работа снова и снова достаётся одному и тому же участнику? Отчёт говорит, куда смотреть, а не что не так.",
    who: "Сотрудник",
    member: "Участник",
    actions: "Что",
    given: "Начислено",
    taken: "Списано",
    share: "Доля работы",
    last: "Последний раз",
    counts: "вручную: {{adjustments}}, карты: {{cards}}, оплаты бонусами: {{redemptions}}",
    empty: "Смотреть не на что",
    emptyHint: "В эти дни никто не сделал больше одного действия для одного участника.",
  },
}

export default reports
