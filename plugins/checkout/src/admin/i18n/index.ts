import { en } from "./en"
import { zhCN } from "./zh-cn"

export default { zhCN: { checkout: zhCN }, en: { checkout: en } }
