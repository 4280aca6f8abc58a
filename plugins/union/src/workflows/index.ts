export { createUnionsWorkflow } from "./create-unions"
export { createUnionStaffWorkflow } from "./create-union-staff"
export { leaveMemberWorkflow } from "./leave-member"
export { updateMemberWorkflow } from "./update-member"
