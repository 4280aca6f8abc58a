import qrcode from "qrcode"

/** A QR code as SVG, drawn on the server: no script and no third party. */
export const qrCodeSvg = (content: string): Promise<string> =>
  qrcode.toString(content, {
    type: "svg",
    margin: 1,
    errorCorrectionLevel: "M",
    color: { dark: "#1e2a22", light: "#ffffff" },
  })
