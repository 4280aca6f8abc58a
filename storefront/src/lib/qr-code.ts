import qrcode from "qrcode"

/** A QR code as SVG, drawn here: no third party learns what is in it. */
export const qrCodeSvg = (content: string): Promise<string> =>
  qrcode.toString(content, {
    type: "svg",
    margin: 1,
    errorCorrectionLevel: "M",
    color: { dark: "#1e2a22", light: "#ffffff" },
  })
