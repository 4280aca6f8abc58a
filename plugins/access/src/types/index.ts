export type { Fault, Refusal, Sentence } from "../refusals"
export type { RouteContract, RouteMethod } from "../contract"
