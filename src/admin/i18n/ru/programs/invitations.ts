import type en from "../../en/programs/invitations"
import type { Translation } from "../../translation"

const invitations: Translation<typeof en> = {
  title: "Приглашения",
  none: "Кодов пока нет. Создайте их и отправьте тем, кого хотите видеть в программе.",
  make: "Создать коды",
  lead: "По каждому коду может вступить столько покупателей.",
  count: "Сколько кодов",
  uses: "Покупателей на код",
  expires_on: "Последний день",
  expiresHint: "Пусто: без срока.",
  note: "Заметка",
  noteHint: "Для вас: куда пойдут коды.",
  cancel: "Отмена",
  made_one: "Создан {{count, number}} код",
  made_few: "Создано {{count, number}} кода",
  made_many: "Создано {{count, number}} кодов",
  made_other: "Создано {{count, number}} кода",
  used: "использовано {{uses}} из {{max}}",
  until: "до {{day}}",
  state: { open: "Открыт", used_up: "Использован", expired: "Истёк", withdrawn: "Отозван" },
  copy: "Скопировать открытые коды",
  copied: "Скопировано",
  withdraw: "Отозвать {{code}}",
  withdrawTitle: "Отозвать код {{code}}?",
  withdrawText: "По нему больше никто не вступит. Кто вступил, останется.",
  withdrawConfirm: "Отозвать",
  withdrawn: "Код отозван",
  latest: "Последние {{shown}} из {{count, number}}",
  problems: {
    count: "Создайте от 1 до 1000 кодов за раз.",
    uses: "Укажите от 1 до 1 000 000 покупателей.",
  },
}

export default invitations
