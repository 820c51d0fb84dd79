import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { assertUsableWording } from "../../domain/consents/wording"
import type { PublishWordingInput } from "../../modules/loyalty-member/operations/publish-wording"
import { memberModule } from "../shop/modules"

/** Nothing undoes it: somebody may have said yes to it already. */
const publishWordingStep = createStep(
  "loyalty-publish-consent-wording",
  async (input: PublishWordingInput, { container }) => {
    assertUsableWording(input.texts)
    return new StepResponse(await memberModule(container).consents.publishWording(input))
  },
)

/** The next version of the words in which members are asked. Refusal: `consent_invalid`. */
export const publishConsentWordingWorkflow = createWorkflow(
  "loyalty-publish-consent-wording",
  (input: PublishWordingInput) => new WorkflowResponse(publishWordingStep(input)),
)
