export { expireHoldsWorkflow } from "./expire-holds"
