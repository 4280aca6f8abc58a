import common from "./common.json"
import outage from "./outage.json"

const messages = { common, outage }

export type Messages = typeof messages

export default messages
