import type en from "../../en/programs/invitations"
import type { Translation } from "../../translation"

const invitations: Translation<typeof en> = {
  title: "Zaproszenia",
  none: "Nie ma jeszcze kodów. Utwórz je i wyślij tym, których chcesz mieć w programie.",
  make: "Utwórz kody",
  lead: "Każdy kod wpuszcza tylu klientów.",
  count: "Ile kodów",
  uses: "Klientów na kod",
  expires_on: "Ostatni dzień",
  expiresHint: "Puste: bez końca.",
  note: "Notatka",
  noteHint: "Dla Ciebie: dokąd idą kody.",
  cancel: "Anuluj",
  made_one: "Utworzono {{count, number}} kod",
  made_few: "Utworzono {{count, number}} kody",
  made_many: "Utworzono {{count, number}} kodów",
  made_other: "Utworzono {{count, number}} kodu",
  used: "użyto {{uses}} z {{max}}",
  until: "do {{day}}",
  state: { open: "Otwarty", used_up: "Wykorzystany", expired: "Wygasły", withdrawn: "Wycofany" },
  copy: "Kopiuj otwarte kody",
  copied: "Skopiowano",
  withdraw: "Wycofaj {{code}}",
  withdrawTitle: "Wycofać kod {{code}}?",
  withdrawText: "Nikt już z nim nie przystąpi. Kto przystąpił, zostaje.",
  withdrawConfirm: "Wycofaj",
  withdrawn: "Kod jest wycofany",
  latest: "Najnowsze {{shown}} z {{count, number}}",
  problems: {
    count: "Utwórz od 1 do 1000 kodów naraz.",
    uses: "Podaj od 1 do 1 000 000 klientów.",
  },
}

export default invitations
