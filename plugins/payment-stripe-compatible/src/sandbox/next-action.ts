import type { IntentObject } from "./objects"

/** How the payer gets to the wallet or bank, which is the pay page here. */
export function nextAction(
  method: string,
  url: string,
  return_url: string | null
): IntentObject["next_action"] {
  const redirect = { url, return_url }
  const actions: Record<string, Record<string, unknown>> = {
    wechat_pay: {
      type: "wechat_pay_display_qr_code",
      wechat_pay_display_qr_code: {
        data: url,
        hosted_instructions_url: url,
        image_data_url: "",
        image_url_png: `${url}/qr.png`,
        image_url_svg: `${url}/qr.svg`,
      },
    },
    alipay: {
      type: "alipay_handle_redirect",
      alipay_handle_redirect: {
        ...redirect,
        native_data: null,
        native_url: null,
      },
    },
    card: { type: "redirect_to_url", redirect_to_url: redirect },
  }
  return actions[method] ?? null
}
