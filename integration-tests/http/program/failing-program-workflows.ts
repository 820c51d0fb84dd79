import { createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"

import type {
  CreateProgramInput,
  UpdateProgramInput,
} from "../../../src/modules/loyalty-program/types"
import { createProgramWorkflow } from "../../../src/workflows/program/create-program"
import { updateProgramWorkflow } from "../../../src/workflows/program/update-program"

const failStep = createStep("program-spec-fail", () => {
  throw new Error("something else went wrong")
})

/** Creates a program as a part of something that fails afterwards. */
export const createProgramAndFail = createWorkflow(
  "program-spec-create-and-fail",
  (input: CreateProgramInput) => {
    createProgramWorkflow.runAsStep({ input })
    failStep()
  },
)

/** Changes a program as a part of something that fails afterwards. */
export const updateProgramAndFail = createWorkflow(
  "program-spec-update-and-fail",
  (input: UpdateProgramInput) => {
    updateProgramWorkflow.runAsStep({ input })
    failStep()
  },
)
