import address from "./address.json"
import afterSales from "./after-sales.json"
import basket from "./basket.json"
import checkout from "./checkout.json"
import common from "./common.json"
import contribution from "./contribution.json"
import cooperative from "./cooperative.json"
import customer from "./customer.json"
import gifting from "./gifting.json"
import impact from "./impact.json"
import orderActions from "./order-actions.json"
import origin from "./origin.json"
import outage from "./outage.json"
import ownGift from "./own-gift.json"
import pay from "./pay.json"
import purchase from "./purchase.json"
import receipt from "./receipt.json"
import session from "./session.json"
import shop from "./shop.json"
import staff from "./staff.json"
import subsidy from "./subsidy.json"
import supplement from "./supplement.json"
import union from "./union.json"
import workspace from "./workspace.json"
import type { Messages } from "../zh"

const messages: Messages = {
  address,
  "after-sales": afterSales,
  basket,
  checkout,
  common,
  contribution,
  cooperative,
  customer,
  gifting,
  impact,
  "order-actions": orderActions,
  origin,
  outage,
  "own-gift": ownGift,
  pay,
  purchase,
  receipt,
  session,
  shop,
  staff,
  subsidy,
  supplement,
  union,
  workspace,
}

export default messages
