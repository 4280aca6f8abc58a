import type { Messages } from "../zh"
import common from "./common.json"
import cooperative from "./cooperative.json"
import gifting from "./gifting.json"
import impact from "./impact.json"
import origin from "./origin.json"
import outage from "./outage.json"
import receipt from "./receipt.json"
import session from "./session.json"
import shop from "./shop.json"
import union from "./union.json"
import workspace from "./workspace.json"

const messages: Messages = {
  common,
  cooperative,
  gifting,
  impact,
  origin,
  outage,
  receipt,
  session,
  shop,
  union,
  workspace,
}

export default messages
