import type en from "../../en/programs"
import type { Translation } from "../../translation"
import dryRun from "./dry-run"
import editor from "./editor"
import fields from "./fields"
import firstRun from "./first-run"
import invitations from "./invitations"
import options from "./options"
import page from "./page"
import rules from "./rules"

const programs: Translation<typeof en> = {
  ...page,
  dryRun,
  editor,
  fields,
  firstRun,
  invitations,
  options,
  rules,
}

export default programs
