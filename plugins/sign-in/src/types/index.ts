export * from "./accounts"
export type { SignInErrorCode } from "./sentences"
export type { SignInOptions } from "./settings"
