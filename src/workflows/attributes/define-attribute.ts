import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Attribute } from "../../domain/attributes/attribute"
import type { AttributePatch } from "../../domain/attributes/change-attribute"
import { memberModule } from "../shop/modules"

const createAttributeStep = createStep(
  "loyalty-create-attribute",
  async (attribute: Attribute, { container }) => {
    await memberModule(container).attributes.createAttribute(attribute)
    return new StepResponse(undefined)
  },
)

/** A new field of members. Refusals: `attribute_definition_invalid`, `attribute_key_taken`. */
export const createAttributeWorkflow = createWorkflow(
  "loyalty-create-attribute",
  (attribute: Attribute) => new WorkflowResponse(createAttributeStep(attribute)),
)

interface AttributeChange {
  readonly key: string
  readonly patch: AttributePatch
}

const updateAttributeStep = createStep(
  "loyalty-update-attribute",
  async (change: AttributeChange, { container }) => {
    await memberModule(container).attributes.updateAttribute(change)
    return new StepResponse(undefined)
  },
)

/** Changes a field, archives it or takes it back. Refusals: `attribute_not_found`, `attribute_definition_invalid`. */
export const updateAttributeWorkflow = createWorkflow(
  "loyalty-update-attribute",
  (change: AttributeChange) => new WorkflowResponse(updateAttributeStep(change)),
)

const deleteAttributeStep = createStep(
  "loyalty-delete-attribute",
  async ({ key }: { readonly key: string }, { container }) => {
    await memberModule(container).attributes.deleteAttribute(key)
    return new StepResponse(undefined)
  },
)

/** Takes away a field that nobody has filled in. Refusals: `attribute_not_found`, `attribute_in_use`. */
export const deleteAttributeWorkflow = createWorkflow(
  "loyalty-delete-attribute",
  (named: { readonly key: string }) => new WorkflowResponse(deleteAttributeStep(named)),
)
