import type { Messages } from "../zh"
import common from "./common.json"
import outage from "./outage.json"

const messages: Messages = { common, outage }

export default messages
