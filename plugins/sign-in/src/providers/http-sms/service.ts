import {
  PersonalDataCipher,
  type PersonalDataKeys,
} from "@mall/privacy/personal-data"
import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import {
  AbstractNotificationProviderService,
  MedusaError,
} from "@medusajs/framework/utils"
import { openMessage } from "../../messages"
import { fillBody } from "./fill-body"

export type HttpSmsOptions = {
  personal_data: PersonalDataKeys
  url: string
  headers: Record<string, string>
  /** With `{mobile}`, `{text}`, `{template}` and the message's parameters. */
  body: string
  /** What the answer's text must match; gateways say "no" with status 200. */
  success: string
  timeout_ms?: number
}

const TIMEOUT_MS = 5_000

/**
 * Sends through any gateway that takes one POST per message. Nothing of the
 * message is logged or put into an error: only the gateway's status.
 */
export class HttpSmsService extends AbstractNotificationProviderService {
  static override identifier = "http-sms"

  private readonly cipher: PersonalDataCipher

  constructor(
    _: unknown,
    private readonly options: HttpSmsOptions
  ) {
    super()
    this.cipher = new PersonalDataCipher(options.personal_data)
  }

  override async send(notification: ProviderSendNotificationDTO) {
    const { url, headers, success, timeout_ms = TIMEOUT_MS } = this.options
    const answer = await fetch(url, {
      method: "POST",
      headers,
      body: this.bodyOf(notification),
      redirect: "error",
      signal: AbortSignal.timeout(timeout_ms),
    })
    const text = await answer.text()
    if (!answer.ok || !new RegExp(success).test(text)) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The SMS gateway refused a message (status ${answer.status})`
      )
    }
    return {}
  }

  private bodyOf(notification: ProviderSendNotificationDTO): string {
    const { mobile, template, text, params } = openMessage(
      this.cipher,
      notification
    )
    return fillBody(this.options.body, contentType(this.options.headers), {
      ...params,
      mobile,
      template,
      text,
    })
  }
}

const contentType = (headers: Record<string, string>) =>
  Object.entries(headers)
    .find(([name]) => name.toLowerCase() === "content-type")?.[1]
    .toLowerCase() ?? ""
