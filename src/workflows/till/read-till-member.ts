import type { MedusaContainer } from "@medusajs/framework/types"

import type { AttributeViewer } from "../../domain/attributes/access"
import { valuesSeenBy } from "../../domain/attributes/access"
import type { AttributeValues } from "../../domain/attributes/attribute"
import type { AttributePrompt } from "../../domain/attributes/survey"
import { fieldsToAsk } from "../../domain/attributes/survey"
import { birthdayIn } from "../../domain/calendar/birthday"
import type { CalendarDay } from "../../domain/calendar/calendar-day"
import { dayIn, yearOf } from "../../domain/calendar/calendar-day"
import type { CardPrompt } from "../../domain/cards/card-prompts"
import { LoyaltyError } from "../../domain/errors"
import { MEMBER_RIGHTS } from "../../domain/members/member-state"
import type { Bonuses } from "../../domain/money/bonuses"
import { NO_BONUSES } from "../../domain/money/bonuses"
import { NO_MONEY } from "../../domain/money/money"
import type { TierTerms } from "../../domain/program/terms"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { promptsForGoods } from "../cards/prompts-of-cart"
import { spendable } from "../redemption/quote-cart"
import { memberModule, programModule } from "../shop/modules"
import { tierOfBuyer } from "../tiers/member-tiers"
import type { Person } from "./people"
import { readPeople } from "./people"

/** Everything that a cashier is told of a member before the first thing is scanned. */
export interface TillMember {
  readonly standing: MemberStandingView
  readonly program: ProgramWithTerms
  readonly tier: TierTerms | null
  /** Null: his customer was deleted. */
  readonly person: Person | null
  /** What he could spend on a purchase, if nothing of the purchase limited it. */
  readonly spendable: Bonuses
  /** His fields, as whoever asks may see them; of a membership that rests, none. */
  readonly attributes: AttributeValues
  readonly card_prompts: readonly CardPrompt[]
  readonly field_prompts: readonly AttributePrompt[]
  readonly has_birthday: boolean
  readonly is_survey_due: boolean
}

/**
 * One round trip, whatever is asked: its statements run side by side.
 * @param viewer sees what is for him, and is asked to fill in only what he may edit
 */
export async function readTillMember(
  container: MedusaContainer,
  standing: MemberStandingView,
  viewer: AttributeViewer,
): Promise<TillMember> {
  const program = await programOf(container, standing.program_id)
  const { terms } = program
  const today = dayIn(Date.now(), terms.time_zone)
  const is_active = MEMBER_RIGHTS[standing.status].cards_work
  const [people, { tier }, card_prompts, fields] = await Promise.all([
    readPeople(container, [standing.customer_id]),
    tierOfBuyer(container, terms, standing),
    is_active ? promptsForGoods(container, program.id, standing, NO_MONEY) : [],
    is_active ? fieldsOf(container, standing, terms.time_zone, viewer) : NO_FIELDS,
  ])
  return {
    standing,
    program,
    tier,
    person: people.get(standing.customer_id) ?? null,
    spendable: spendable(standing, NO_BONUSES),
    ...fields,
    card_prompts,
    has_birthday: is_active && hasBirthday(standing.birth_date, today),
    is_survey_due:
      is_active && standing.next_survey_on !== null && standing.next_survey_on <= today,
  }
}

async function programOf(
  container: MedusaContainer,
  program_id: string,
): Promise<ProgramWithTerms> {
  const programs = await programModule(container).readProgramsAt(Date.now())
  const program = programs.find(({ id }) => id === program_id)
  if (program) return program
  throw new LoyaltyError("program_not_found", "There is no such loyalty program.")
}

type MemberFields = Pick<TillMember, "attributes" | "field_prompts">

const NO_FIELDS: MemberFields = { attributes: {}, field_prompts: [] }

async function fieldsOf(
  container: MedusaContainer,
  { member_id, next_survey_on }: MemberStandingView,
  time_zone: string,
  viewer: AttributeViewer,
): Promise<MemberFields> {
  const register = memberModule(container).attributes
  const [attributes, answers] = await Promise.all([
    register.readAttributes(),
    register.readAnswers([member_id]),
  ])
  const { values = {}, confirmed_at = {} } = answers.get(member_id) ?? {}
  const today = dayIn(Date.now(), time_zone)
  const survey = { attributes, confirmed_at, next_survey_on, today, time_zone, viewer }
  return {
    attributes: valuesSeenBy(attributes, values, viewer),
    field_prompts: fieldsToAsk(survey),
  }
}

function hasBirthday(birth_date: CalendarDay | null, today: CalendarDay): boolean {
  return birth_date !== null && birthdayIn(yearOf(today), birth_date) === today
}
