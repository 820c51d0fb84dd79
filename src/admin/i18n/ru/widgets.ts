import type en from "../en/widgets"
import type { Translation } from "../translation"

const widgets: Translation<typeof en> = {
  group: {
    tier: "Эту группу ведёт плагин: у всех в ней уровень {{tier}}",
    everybody: "Эту группу ведёт плагин: в ней все участники",
    hint: "Она сама следует за участниками программы {{program}}. Ручные изменения будут исправлены, поэтому не меняйте её.",
  },
  store: {
    hint: "У программ лояльности свои настройки.",
  },
  product: {
    variant: "За одну штуку «{{variant}}», для участника первого уровня",
    noVariant: "Нет варианта для расчёта.",
    noProgram: "Ни одна программа не работает.",
    price: "Цена",
    earns: "Начисляется",
    pays: "Оплата бонусами",
    upTo: "до {{amount}} ({{percent}})",
    discount: "Скидка участников",
  },
  draft: {
    member: "Бонусы начисляются и тратятся, когда черновик станет заказом.",
    notMember: "Покупатель не участвует в программе лояльности.",
    guest: "Черновик для гостя. Бонусы получают только участники.",
    membership: "Участие",
  },
}

export default widgets
