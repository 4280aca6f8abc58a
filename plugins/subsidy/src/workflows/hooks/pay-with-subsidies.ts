import { registerMembershipReader } from "@mall/checkout/buyers"
import { registerTender } from "@mall/checkout/tenders"
import { memberOfCustomer } from "../../tender/member-of-customer"
import { subsidyTender } from "../../tender/subsidy-tender"

// Medusa loads this folder once, at the start: from then on checkout asks the
// unions' programmes what they pay.
registerTender(subsidyTender)
registerMembershipReader(memberOfCustomer)
