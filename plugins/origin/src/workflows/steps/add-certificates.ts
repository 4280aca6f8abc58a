import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ORIGIN_MODULE, type OriginModuleService } from "../../modules/origin"
import type { CertificateInput } from "../../types"

export const addCertificatesStep = createStep(
  "add-certificates",
  async (certificates: CertificateInput[], { container }) => {
    const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
    const added = await origin.addCertificates(certificates)
    return new StepResponse(added, added)
  },
  async (added, { container }) => {
    if (added) {
      const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
      await origin.deleteCertificates(added)
    }
  }
)
