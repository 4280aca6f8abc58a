export * from "./dtos"
export * from "./names"
