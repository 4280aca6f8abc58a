import { registerGoodsReader } from "@mall/cooperative/goods-of-person"
import { giftingOf, unionsOf } from "../reading/services"

// Medusa loads this folder once, at the start. Of a round's order a member's
// part is their package, less what will never come.
registerGoodsReader("gift_round", async (container, customerId) => {
  const memberIds = await unionsOf(container).memberIdsOfCustomer(customerId)
  return memberIds.length === 0
    ? []
    : await giftingOf(container).goodsOfMembers(memberIds)
})
