/** Codes with which customers join a program by invitation. */
const invitations = {
  title: "Invitations",
  none: "No codes yet. Make some and send them to whom you want to have in the program.",
  make: "Make codes",
  lead: "Each code lets so many customers join.",
  count: "How many codes",
  uses: "Customers for each code",
  expires_on: "Last day",
  expiresHint: "Empty: no end.",
  note: "Note",
  noteHint: "For you: where the codes go.",
  cancel: "Cancel",
  made_one: "{{count, number}} code is made",
  made_other: "{{count, number}} codes are made",
  used: "{{uses}} of {{max}} used",
  until: "until {{day}}",
  state: {
    open: "Open",
    used_up: "Used up",
    expired: "Expired",
    withdrawn: "Withdrawn",
  },
  copy: "Copy open codes",
  copied: "Copied",
  withdraw: "Withdraw {{code}}",
  withdrawTitle: "Withdraw the code {{code}}?",
  withdrawText: "Nobody joins with it any more. Whoever has joined stays.",
  withdrawConfirm: "Withdraw",
  withdrawn: "The code is withdrawn",
  latest: "The latest {{shown}} of {{count, number}}",
  problems: {
    count: "Make 1 to 1,000 codes at once.",
    uses: "Set 1 to 1,000,000 customers.",
  },
}

export default invitations
