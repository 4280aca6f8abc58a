export { postImpactCreditsWorkflow } from "./post-impact-credits"
export { verifyImpactBooksWorkflow } from "./verify-impact-books"
