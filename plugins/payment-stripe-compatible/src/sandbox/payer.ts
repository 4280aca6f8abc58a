import crypto from "node:crypto"
import qrcode from "qrcode"
import { ApiError } from "./api-error"
import type { SandboxBank } from "./bank"
import type { IntentObject } from "./objects"
import { homePage, payPage, returnTo, unknownPage } from "./pay-page"
import type { Language } from "./pay-words"
import type { Store } from "./store"

type Payer = {
  store: Store
  bank: SandboxBank
  url: () => string
  merchant: string
  lateSeconds: number
  /** Sends the last news of an intent once more. */
  notifyAgain: (intentId: string) => void
  /** Something may have become due. */
  wake: () => void
}

export type PayerRequest = {
  method: string
  path: string
  query: URLSearchParams
  form: URLSearchParams
  acceptLanguage: string | undefined
}

export type PayerAnswer =
  | { kind: "page"; status: number; html: string; nonce: string; back?: string }
  | { kind: "image"; type: string; body: Buffer | string }
  | { kind: "redirect"; url: string }

const languageOf = ({ query, acceptLanguage }: PayerRequest): Language => {
  const asked = query.get("lang") ?? acceptLanguage ?? "zh"
  return /^en\b/i.test(asked) ? "en" : "zh"
}

/** What a payer does, as actions of the bank and of the notices. */
export type PayerActions = Record<
  "pay" | "fail" | "pay-late" | "pay-twice" | "notify-twice",
  (id: string, form: URLSearchParams) => void
>

export function payerActions({
  bank,
  lateSeconds,
  notifyAgain,
  wake,
}: Payer): PayerActions {
  return {
    pay: (id) => void bank.pay(id),
    fail: (id) => void bank.fail(id),
    "pay-late": (id, form) => {
      const seconds = Number(form.get("seconds") ?? lateSeconds)
      bank.payLate(id, Number.isFinite(seconds) ? seconds : lateSeconds)
      wake()
    },
    "pay-twice": (id) => void bank.payTwice(id),
    "notify-twice": (id) => {
      bank.pay(id)
      notifyAgain(id)
    },
  }
}

/** The pages for people: `/`, `/pay/:id` and its buttons. */
export class PayerSite {
  private readonly actions: PayerActions

  constructor(private readonly payer: Payer) {
    this.actions = payerActions(payer)
  }

  async answer(request: PayerRequest): Promise<PayerAnswer> {
    const [root = "", id = "", action = ""] = request.path.split("/").slice(1)
    try {
      if (root === "" && request.method === "GET") {
        return this.home(request)
      }
      if (root !== "pay" || !id) {
        return this.unknown(request)
      }
      if (request.method === "POST") {
        return this.act(request, id, action)
      }
      return action
        ? await this.image(request, id, action)
        : await this.page(request, id)
    } catch (error) {
      if (error instanceof ApiError) {
        return this.unknown(request)
      }
      throw error
    }
  }

  private frame(request: PayerRequest) {
    const language = languageOf(request)
    return {
      language,
      otherUrl: `${request.path}?lang=${language === "zh" ? "en" : "zh"}`,
      merchant: this.payer.merchant,
      nonce: crypto.randomBytes(12).toString("base64"),
    }
  }

  private home(request: PayerRequest): PayerAnswer {
    const frame = this.frame(request)
    const payments = this.payer.store
      .all("intents")
      .slice(-20)
      .reverse()
      .map((intent) => ({ intent, payer: this.payer.bank.payer(intent.id) }))
    const html = homePage({ ...frame, payments })
    return { kind: "page", status: 200, html, nonce: frame.nonce }
  }

  private unknown(request: PayerRequest): PayerAnswer {
    const frame = this.frame(request)
    return {
      kind: "page",
      status: 404,
      html: unknownPage(frame),
      nonce: frame.nonce,
    }
  }

  private async page(request: PayerRequest, id: string): Promise<PayerAnswer> {
    const frame = this.frame(request)
    const intent = this.payer.bank.intent(id)
    const payer = this.payer.bank.payer(id)
    const html = payPage({
      ...frame,
      intent,
      payer,
      qrSvg: await this.qrSvg(id),
      lateSeconds: this.payer.lateSeconds,
    })
    const back = payer.return_url ?? undefined
    return { kind: "page", status: 200, html, nonce: frame.nonce, back }
  }

  private act(request: PayerRequest, id: string, action: string): PayerAnswer {
    const run = this.actions[action as keyof PayerActions]
    if (!Object.hasOwn(this.actions, action) || !run) {
      return this.unknown(request)
    }
    run(id, request.form)
    return { kind: "redirect", url: this.after(request, id) }
  }

  /** Whoever came from the shop goes back; whoever scanned a code stays. */
  private after(request: PayerRequest, id: string) {
    const { return_url, method } = this.payer.bank.payer(id)
    const intent: IntentObject = this.payer.bank.intent(id)
    return return_url && method !== "wechat_pay"
      ? returnTo(intent, return_url)
      : `/pay/${id}?lang=${languageOf(request)}`
  }

  private qrSvg(id: string) {
    return qrcode.toString(`${this.payer.url()}/pay/${id}`, {
      type: "svg",
      margin: 1,
      color: { dark: "#1E2A22", light: "#FFFFFF" },
    })
  }

  private async image(
    request: PayerRequest,
    id: string,
    name: string
  ): Promise<PayerAnswer> {
    this.payer.bank.intent(id)
    if (name === "qr.svg") {
      return {
        kind: "image",
        type: "image/svg+xml",
        body: await this.qrSvg(id),
      }
    }
    if (name === "qr.png") {
      const url = `${this.payer.url()}/pay/${id}`
      return {
        kind: "image",
        type: "image/png",
        body: await qrcode.toBuffer(url, { width: 416, margin: 1 }),
      }
    }
    return this.unknown(request)
  }
}
