import { signIn } from "../../backend/harness/client"

type Waiting = {
  id: string
  lines: { consignment_line_id: string; asked_fen: number }[]
}

/** Told apart, as carriers' numbers are. */
let sent = 0

/** A cooperative sends off what workers still wait for. */
export async function shipEverything(backendUrl: string, cooperative: string) {
  const seller = await signIn(
    backendUrl,
    "cooperative_staff",
    `owner@${cooperative}.demo.coop`
  )
  const { consignments } = await seller.get<{
    consignments: { id: string; channel: string }[]
  }>("/cooperative/consignments")
  for (const { id } of consignments.filter(
    ({ channel }) => channel === "worker"
  )) {
    const path = `/cooperative/consignments/${id}/parcels`
    const { parcels } = await seller.get<{
      parcels: { id: string; state: string }[]
    }>(path)
    for (const parcel of parcels.filter(({ state }) => state === "pending")) {
      sent += 1
      await seller.post(`${path}/${parcel.id}/ship`, {
        carrier: "顺丰",
        tracking_number: `SF${Date.now()}${sent}`,
      })
    }
  }
}

/** The operator grants a part of what the one open request asks for. */
export async function grantAfterSales(backendUrl: string, amountFen: number) {
  const operator = await signIn(backendUrl, "user", "admin@demo.mall")
  const { after_sales } = await operator.get<{ after_sales: Waiting[] }>(
    "/admin/after-sales?state=requested"
  )
  const [request] = after_sales
  const [line] = request?.lines ?? []
  if (!request || !line) {
    throw new Error("Nobody asks for money back")
  }
  await operator.post(`/admin/after-sales/${request.id}/approve`, {
    lines: [
      {
        consignment_line_id: line.consignment_line_id,
        amount_fen: amountFen,
      },
    ],
    note: "按照片退还变质部分。",
  })
}

/** The operator resets a password of a union's staff and hands the link over. */
export async function resetByOperator(
  backendUrl: string,
  union: string,
  staff: string
): Promise<string> {
  const operator = await signIn(backendUrl, "user", "admin@demo.mall")
  type Named = { id: string; name: string }
  const found = await operator.get<{ unions: Named[] }>(
    `/admin/unions?q=${encodeURIComponent(union)}`
  )
  const path = `/admin/unions/${found.unions[0]?.id}`
  const shown = await operator.get<{
    staff: { id: string; display_name: string }[]
  }>(path)
  const id = shown.staff.find(({ display_name }) => display_name === staff)?.id
  const { invitation } = await operator.post<{ invitation: { link: string } }>(
    `${path}/staff/${id}/invitation`
  )
  return invitation.link
}
