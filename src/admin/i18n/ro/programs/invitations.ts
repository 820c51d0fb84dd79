import type en from "../../en/programs/invitations"
import type { Translation } from "../../translation"

const invitations: Translation<typeof en> = {
  title: "Invitații",
  none: "Niciun cod încă. Creați câteva și trimiteți-le celor pe care îi doriți în program.",
  make: "Creați coduri",
  lead: "Fiecare cod lasă să se înscrie atâția clienți.",
  count: "Câte coduri",
  uses: "Clienți pentru fiecare cod",
  expires_on: "Ultima zi",
  expiresHint: "Gol: fără sfârșit.",
  note: "Notă",
  noteHint: "Pentru dumneavoastră: unde ajung codurile.",
  cancel: "Renunțați",
  made_one: "S-a creat {{count, number}} cod",
  made_few: "S-au creat {{count, number}} coduri",
  made_other: "S-au creat {{count, number}} de coduri",
  used: "{{uses}} din {{max}} folosite",
  until: "până la {{day}}",
  state: { open: "Deschis", used_up: "Folosit", expired: "Expirat", withdrawn: "Retras" },
  copy: "Copiați codurile deschise",
  copied: "Copiat",
  withdraw: "Retrageți {{code}}",
  withdrawTitle: "Retrageți codul {{code}}?",
  withdrawText: "Nimeni nu se mai înscrie cu el. Cine s-a înscris rămâne.",
  withdrawConfirm: "Retrageți",
  withdrawn: "Codul este retras",
  latest: "Ultimele {{shown}} din {{count, number}}",
  problems: {
    count: "Creați între 1 și 1.000 de coduri odată.",
    uses: "Puneți între 1 și 1.000.000 de clienți.",
  },
}

export default invitations
