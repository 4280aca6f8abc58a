import type { Messages } from "../../messages/zh"
import type { Locale as MallLocale } from "./locales"

declare module "next-intl" {
  interface AppConfig {
    Locale: MallLocale
    Messages: Messages
  }
}
