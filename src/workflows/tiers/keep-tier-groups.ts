import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createCustomerGroupsWorkflow,
  deleteCustomerGroupsWorkflow,
  updateCustomerGroupsWorkflow,
} from "@medusajs/medusa/core-flows"

import type { WantedGroup } from "../../domain/tiers/tier-groups"
import { wantedGroups } from "../../domain/tiers/tier-groups"
import type { ProgramWithTerms, TierGroup } from "../../modules/loyalty-program/types"
import { programModule } from "../shop/modules"
import { keepPromotion, withdrawPromotion } from "./keep-promotion"
import { mendGroupMembers } from "./mend-group-members"

const LOCK_SECONDS = 30

/**
 * Brings a program's customer groups and promotions in line with its tiers: what is missing is made, what
 * is called or set otherwise is mended, what no tier wants any more is withdrawn, and every member is put
 * where he belongs. Called twice it changes nothing.
 */
async function keepTierGroups(container: MedusaContainer, program_id: string): Promise<void> {
  const locking = container.resolve(Modules.LOCKING)
  await locking.execute(
    `loyalty-tier-groups:${program_id}`,
    async () => {
      const programs = programModule(container)
      const program = await programs.retrieveProgramWithTerms(program_id)
      const known = await programs.listTierGroups(program_id)
      const wanted = wantedGroups(program)
      for (const group of known) {
        if (wanted.every(({ tier }) => tier !== group.tier)) await withdraw(container, group)
      }
      for (const one of wanted) {
        await keepGroup(
          container,
          program,
          one,
          known.find(({ tier }) => tier === one.tier) ?? null,
        )
      }
      await mendGroupMembers(container, program_id)
    },
    { timeout: LOCK_SECONDS },
  )
}

/** As above, for callers whose own work is done: what fails here is mended by the nightly job. */
export async function tryToKeepTierGroups(
  container: MedusaContainer,
  program_id: string,
): Promise<void> {
  try {
    await keepTierGroups(container, program_id)
  } catch (error) {
    const why = (error as { readonly message?: string }).message ?? String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Loyalty tiers: the customer groups of ${program_id} are not in step yet: ${why}`)
  }
}

async function keepGroup(
  container: MedusaContainer,
  program: ProgramWithTerms,
  wanted: WantedGroup,
  known: TierGroup | null,
): Promise<void> {
  const programs = programModule(container)
  const group_id = await keepCustomerGroup(container, program, wanted, known)
  const promotion_id = known?.promotion_id ?? null
  const group: TierGroup = {
    program_id: program.id,
    tier: wanted.tier,
    customer_group_id: group_id,
    promotion_id,
  }
  if (known?.customer_group_id !== group_id) await programs.saveTierGroup(group)
  const kept = await keepPromotion(container, program, wanted, group_id, promotion_id)
  if (kept !== promotion_id) await programs.saveTierGroup({ ...group, promotion_id: kept })
}

/** @returns the id of the group, which has the name that it should have */
async function keepCustomerGroup(
  container: MedusaContainer,
  program: ProgramWithTerms,
  wanted: WantedGroup,
  known: TierGroup | null,
): Promise<string> {
  const customers = container.resolve(Modules.CUSTOMER)
  const [group] = known ? await customers.listCustomerGroups({ id: [known.customer_group_id] }) : []
  const name = await freeName(container, program, wanted, group?.id ?? null)
  if (group) {
    if (group.name !== name) {
      await updateCustomerGroupsWorkflow(container).run({
        input: { selector: { id: group.id }, update: { name } },
      })
    }
    return group.id
  }
  const { result } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name }] },
  })
  return (result[0] as { readonly id: string }).id
}

/** The shop takes a group's name once: where the merchant has it already, the handles tell them apart. */
async function freeName(
  container: MedusaContainer,
  { handle }: ProgramWithTerms,
  { name, tier }: WantedGroup,
  own_id: string | null,
): Promise<string> {
  const namesakes = await container.resolve(Modules.CUSTOMER).listCustomerGroups({ name })
  return namesakes.every(({ id }) => id === own_id) ? name : `${name} (${handle}/${tier})`
}

async function withdraw(container: MedusaContainer, group: TierGroup): Promise<void> {
  if (group.promotion_id !== null) await withdrawPromotion(container, group.promotion_id)
  await deleteCustomerGroupsWorkflow(container).run({ input: { ids: [group.customer_group_id] } })
  await programModule(container).forgetTierGroup(group.program_id, group.tier)
}
