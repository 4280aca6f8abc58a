import { registerGoodsReader } from "@mall/cooperative/goods-of-person"
import { checkoutOf } from "../reading/services"

// Medusa loads this folder once, at the start. What a customer bought is
// theirs whole.
registerGoodsReader("order", async (container, customerId) =>
  (await checkoutOf(container).paidPurchaseIds(customerId)).map(
    (source_id) => ({ source_type: "order", source_id, goods: "all" })
  )
)
