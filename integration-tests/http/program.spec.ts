import { inOneShop } from "../fixtures/shop/in-one-shop"
import { accrualRules } from "./program/accrual-rules.suite"
import { programChoice } from "./program/choice.suite"
import { pastSimulation } from "./program/past-simulation.suite"
import { programs } from "./program/programs.suite"
import { simulation } from "./program/simulation.suite"
import { tierGroups } from "./program/tier-groups.suite"
import { programVersions } from "./program/versions.suite"

inOneShop("program", [
  accrualRules,
  programChoice,
  pastSimulation,
  programs,
  simulation,
  tierGroups,
  programVersions,
])
