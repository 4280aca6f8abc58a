import crypto from "node:crypto"
import {
  lapsePurchases,
  reconcilePayments,
  settleRefunds,
} from "@mall/checkout/workflows"
import type { CooperativeModuleService } from "@mall/cooperative/modules/cooperative"
import { shipParcelsWorkflow } from "@mall/cooperative/workflows"
import { expireHoldsWorkflow } from "@mall/ledger/workflows"
import type { Sandbox } from "@mall/payment-stripe-compatible/sandbox"
import {
  freeLapsedHoldsWorkflow,
  sweepEndedProgrammesWorkflow,
} from "@mall/subsidy/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { readEnv } from "../../src/env"
import { type ShopGood, type Shopper, tokenFor } from "./create-shop"
import { dayFromNow, type Staff } from "./create-subsidy"
import { rowsOf } from "./worker-books"
import type { Deed } from "./worker-deeds"

const HOUR = 3_600_000
const HOOK = "/hooks/payment/stripe-compatible_stripe-compatible"

type Scene = {
  api: AxiosInstance
  container: MedusaContainer
  sandbox: Sandbox
  shoppers: Shopper[]
  goods: ShopGood[]
  staff: Staff
  programmes: string[]
}

type Headers = Record<string, string>
type Named = { id: string }

/**
 * Everything that can happen to workers' purchases, each by the way it comes
 * in real life: HTTP of buyers, operators and staff, signed notices of the
 * gateway in any order and number, jobs. A "no" with a code is an answer;
 * anything else throws.
 */
export function actsIn(scene: Scene) {
  const { api, container, sandbox, shoppers, goods, staff } = scene
  const rows = rowsOf(container)
  const operator = tokenFor("user", "user_operator")
  const everybody = shoppers.map(({ id }) => id)
  const keys: string[] = []
  const oldIntents = sandbox.intents().length
  const oldEvents = sandbox.events().length
  const told = new Set<string>()
  let hours = 1

  const ids = async (text: string, bindings: readonly unknown[] = []) =>
    (await rows<Named>(text, bindings)).map(({ id }) => id)

  const post = async <Answer>(url: string, data: unknown, headers: Headers) => {
    const answer = await api.post<Answer & { code?: string }>(url, data, {
      headers,
      validateStatus: () => true,
    })
    const isBusy = answer.data.code === "busy_retry"
    if (
      answer.status >= 500 ? !isBusy : answer.status >= 400 && !answer.data.code
    ) {
      throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.data)}`)
    }
    return answer
  }

  const later = () => new Date(Date.now() + (hours += 2) * HOUR)

  const intents = () => sandbox.intents().slice(oldIntents)
  const notices = () =>
    sandbox
      .events()
      .slice(oldEvents)
      .filter(({ type }) => type.startsWith("payment_intent."))

  /** As the gateway signs it; again, late and out of order as it may be. */
  const notify = async (event: ReturnType<Sandbox["events"]>[number]) => {
    const body = JSON.stringify(event)
    const at = Math.floor(Date.now() / 1000)
    const secret = readEnv().PAYMENT_WEBHOOK_SECRETS?.[0] ?? ""
    const signature = crypto
      .createHmac("sha256", secret)
      .update(`${at}.${body}`)
      .digest("hex")
    const { status, data } = await post<object>(HOOK, body, {
      "content-type": "application/json",
      "stripe-signature": `t=${at},v1=${signature}`,
    })
    if (status === 200) {
      told.add(event.id)
    } else if (data.code !== "busy_retry") {
      throw new Error(`A notice was refused: ${JSON.stringify(data)}`)
    }
  }

  const everyNotice = async () => {
    for (const event of notices().filter(({ id }) => !told.has(id))) {
      await notify(event)
    }
  }

  async function buy(
    shopper: Shopper,
    quantity: number,
    key: string = crypto.randomUUID()
  ) {
    keys.push(key)
    const lines = goods.map(({ variant_id }, index) => ({
      variant_id,
      quantity: index === 0 ? quantity : 1,
    }))
    const { data } = await post<{ quote: { totals: { own_fen: number } } }>(
      "/store/checkout/quote",
      { lines },
      shopper.headers
    )
    const { own_fen } = data.quote.totals
    await post(
      "/store/checkout",
      {
        lines,
        address_id: shopper.address_id,
        expected_own_fen: own_fen,
        ...(own_fen > 0 && { payment_method: "wechat_pay" }),
        fresh_goods_confirmed: true,
      },
      { ...shopper.headers, "idempotency-key": key }
    )
  }

  async function ship(which: number) {
    const open = await rows<{ id: string; packer: string }>(
      `select c.id, s.id as packer from consignment c
       join cooperative_staff s on s.cooperative_id = c.cooperative_id
       join purchase p on p.id = c.source_id
       where c.state = 'released' and p.customer_id = any(?) order by c.id`,
      [everybody]
    )
    const one = open[which % Math.max(1, open.length)]
    if (!one) {
      return
    }
    const { id, packer } = one
    const cooperatives: CooperativeModuleService =
      container.resolve("cooperative")
    const [parcel] = await cooperatives.parcelsOfRecipients([id])
    await shipParcelsWorkflow(container)
      .run({
        input: {
          consignment_id: id,
          shipments: [
            {
              parcel_no: parcel?.parcel_no ?? "",
              carrier: "顺丰",
              tracking_numbers: [`SF${crypto.randomInt(1e12, 1e13)}`],
            },
          ],
          staff_id: packer,
          shipped_at: new Date().toISOString(),
        },
      })
      .catch(refused)
  }

  async function ask(shopper: Shopper, { which, quantity, percent }: Deed) {
    const lines = await rows<{
      id: string
      purchase_id: string
      price: number
      bought: number
    }>(
      `select l.id, p.id as purchase_id, l.unit_price_fen::int as price,
         l.quantity as bought
       from purchase p join consignment c on c.source_id = p.id
       join consignment_line l on l.consignment_id = c.id
       where p.customer_id = ? and c.state in ('shipped', 'accepted')
       order by l.id`,
      [shopper.id]
    )
    const line = lines[which % Math.max(1, lines.length)]
    if (line) {
      const of = Math.min(quantity, line.bought)
      await post(
        `/store/purchases/${line.purchase_id}/after-sales`,
        {
          reason: "damaged",
          lines: [
            {
              consignment_line_id: line.id,
              quantity: of,
              // Wholly, now and then: the last fen of a line is a case.
              ...(percent < 80 && {
                amount_fen: Math.ceil((line.price * of * percent) / 100),
              }),
            },
          ],
        },
        shopper.headers
      )
    }
  }

  async function decide(which: number, verb: "approve" | "reject", of = 100) {
    const open = await ids(
      `select id from after_sales where customer_id = any(?)
       order by state = 'requested' desc, id limit 3`,
      [everybody]
    )
    const id = open[which % Math.max(1, open.length)]
    if (!id) {
      return
    }
    const lines = await rows<{ id: string; asked: number }>(
      `select consignment_line_id as id, asked_fen::int as asked
       from after_sales_line where after_sales_id = ?`,
      [id]
    )
    const body =
      verb === "reject"
        ? { note: "照片看不清" }
        : {
            lines: lines.map(({ id: consignment_line_id, asked }) => ({
              consignment_line_id,
              amount_fen: Math.ceil((asked * of) / 100),
            })),
          }
    await post(`/admin/after-sales/${id}/${verb}`, body, operator)
  }

  /** Its last day was yesterday; what is left goes home. */
  async function endProgramme(id: string) {
    await rows("update subsidy_programme set ends_on = ?::date where id = ?", [
      dayFromNow(-1),
      id,
    ])
    await sweepEndedProgrammesWorkflow(container).run({
      input: { now: new Date().toISOString() },
    })
  }

  async function withdraw(shopper: Shopper, which: number) {
    const open = await rows<{ id: string; purchase_id: string }>(
      `select id, purchase_id from after_sales where customer_id = ?
       order by state = 'requested' desc, id`,
      [shopper.id]
    )
    const one = open[which % Math.max(1, open.length)]
    if (one) {
      await post(
        `/store/purchases/${one.purchase_id}/after-sales/${one.id}/withdraw`,
        {},
        shopper.headers
      )
    }
  }

  async function returnOther(which: number) {
    const differing = await rows<{ id: string; purchase_id: string }>(
      `select x.session_id as id, x.purchase_id
       from purchase_payment x join purchase p on p.id = x.purchase_id
       where x.received_fen is not null and p.customer_id = any(?)
       order by x.session_id`,
      [everybody]
    )
    const one = differing[which % Math.max(1, differing.length)]
    if (one) {
      await post(
        `/admin/purchases/${one.purchase_id}/payments/${one.id}/return`,
        {},
        operator
      )
    }
  }

  async function freeHolds() {
    const input = { now: new Date(Date.now() + 30 * HOUR).toISOString() }
    await freeLapsedHoldsWorkflow(container).run({ input })
    await expireHoldsWorkflow(container).run({ input })
  }

  async function act(deed: Deed): Promise<void> {
    const { what, which, quantity, percent } = deed
    const shopper = shoppers[deed.who % shoppers.length]!
    const own = await ids(
      "select id from purchase where customer_id = ? order by id desc",
      [shopper.id]
    )
    const purchase = own[which % Math.max(1, own.length)] ?? "pur_none"
    const onPurchase = (verb: string, data: unknown = {}) =>
      post(`/store/purchases/${purchase}/${verb}`, data, shopper.headers)
    const asked = intents()
    const intent = asked[which % Math.max(1, asked.length)]?.id
    const said = notices()
    const programme = scene.programmes[which % scene.programmes.length]!
    switch (what) {
      case "buy":
        return buy(shopper, quantity)
      case "buy again":
        return buy(shopper, 1, keys[which % Math.max(1, keys.length)])
      case "pay otherwise":
        return void (await onPurchase("pay", { payment_method: "wechat_pay" }))
      case "payer pays":
        return intent ? sandbox.pay(intent) : undefined
      case "payer pays twice":
        return intent ? sandbox.payTwice(intent) : undefined
      case "payer pays late":
        return intent ? sandbox.payLate(intent, 9 * 3600) : undefined
      case "payer pays another amount":
        return intent ? sandbox.payOther(intent, 100 * percent) : undefined
      case "other amount returned":
        return returnOther(which)
      case "payer fails":
        return intent ? sandbox.fail(intent) : undefined
      case "notice":
        return said.length > 0 ? notify(said[which % said.length]!) : undefined
      case "every notice":
        return everyNotice()
      case "check payment":
        return void (await onPurchase("check-payment"))
      case "cancel":
        return void (await onPurchase("cancel"))
      case "ship":
        return ship(which)
      case "receive":
        return void (await onPurchase("receive"))
      case "ask":
        return ask(shopper, deed)
      case "grant":
        return decide(which, "approve", percent)
      case "reject":
        return decide(which, "reject")
      case "withdraw":
        return withdraw(shopper, which)
      case "lapse":
        return void (await lapsePurchases(
          container,
          new Date(Date.now() + 4 * HOUR)
        ))
      case "free holds":
        return freeHolds()
      case "programme ends":
        return endProgramme(programme)
      case "programme closes":
        return void (await staff.chair.post(
          `/union/subsidy-programmes/${programme}/close`
        ))
      case "reconcile":
        return void (await reconcilePayments(container, later()))
      case "settle":
        return void (await settleRefunds(container))
    }
  }

  return {
    act: (deed: Deed) => act(deed).catch((error) => fail(deed, error)),
    /** All news told and all work of the jobs done. */
    comeToRest: async () => {
      intents()
        .filter(({ status }) => status === "processing")
        .forEach(({ id }) => sandbox.pay(id))
      await everyNotice()
      await reconcilePayments(container, later())
      await settleRefunds(container)
    },
  }
}

/** Workflows throw plain objects; whoever reads the failure needs words. */
function fail(deed: Deed, error: unknown): never {
  const said = error instanceof Error ? error.stack : JSON.stringify(error)
  throw new Error(`${JSON.stringify(deed)}: ${said}`)
}

/** A "no" with a sentence is an answer; anything else is a defect. */
function refused(error: { sentence?: unknown }) {
  if (!error.sentence) {
    throw error
  }
}
