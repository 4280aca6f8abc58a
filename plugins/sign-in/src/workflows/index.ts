export { forgetOldSignInsWorkflow } from "./forget-old-sign-ins"
export { requestCodeWorkflow } from "./request-code"
export { setPasswordWorkflow } from "./set-password"
