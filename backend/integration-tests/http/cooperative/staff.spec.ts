import path from "node:path"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import seedFacts from "../../../src/scripts/seed-facts"
import {
  createCallers,
  messagesSent,
  NEW_PASSWORD,
  tokenOf,
} from "../../helpers/invitations"

jest.setTimeout(300_000)

const cooperative = {
  name: "盐池测试合作社",
  kind: "cooperative",
  county_code: "640323",
  credit_code: "93640323MA7TEST001",
  contact_name: "马负责",
  contact_mobile: "136 1234 5678",
}

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    it("takes a mall with facts only to a cooperative that can be stocked and staffed", async () => {
      const container = getContainer()
      await seedFacts({ container, args: [] })
      const { admin, as, store, signInAs } = await createCallers(api, container)

      const unknown = await admin("/cooperatives", {
        ...cooperative,
        county_code: "999999",
      })
      expect(unknown.data.code).toBe("cooperative_county_unknown")
      const answers = await Promise.all([
        admin("/cooperatives", cooperative),
        admin("/cooperatives", cooperative),
      ])
      const made = answers.filter(({ status }) => status === 200)
      expect(made).toHaveLength(1)
      const { id, stock_location_id } = made[0]?.data.cooperative ?? {}
      const again = await admin("/cooperatives", cooperative)
      expect(again.data.code).toBe("cooperative_credit_code_taken")

      // As the demonstration's: a stock of its own, sold, with delivery.
      const { data: locations } = await container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "stock_location",
          fields: [
            "id",
            "sales_channels.id",
            "fulfillment_providers.id",
            "fulfillment_sets.service_zones.shipping_options.name",
          ],
        })
      const [location] = locations
      expect(locations.map((one: { id: string }) => one.id)).toEqual([
        stock_location_id,
      ])
      expect(location).toMatchObject({
        sales_channels: [{ id: expect.any(String) }],
        fulfillment_providers: [{ id: "manual_manual" }],
        fulfillment_sets: [
          {
            service_zones: [
              { shipping_options: [{ name: expect.stringContaining("包邮") }] },
            ],
          },
        ],
      })
      const sets = await container
        .resolve(Modules.FULFILLMENT)
        .listFulfillmentSets({})
      expect(sets).toHaveLength(1)

      const detail = await admin(`/cooperatives/${id}`)
      expect(detail.data).toMatchObject({
        contact: { name: "马**", mobile: "136****5678" },
        staff: [],
        log: [{ kind: "created", by_type: "user" }],
      })
      const kept = await container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("select * from cooperative")
      expect(JSON.stringify(kept.rows)).not.toMatch(/马负责|13612345678/)

      const invited = await admin(`/cooperatives/${id}/staff`, {
        display_name: "马负责",
        mobile: "13612345678",
        roles: ["owner"],
      })
      const link = String(invited.data.invitation.link)
      expect(link).toContain("/cooperative/invitation#")
      expect((await messagesSent(container))[0]?.text).toContain(link)
      const accept = (token: string) =>
        store("/cooperative-invitations/accept", {
          token,
          password: NEW_PASSWORD,
        })
      const both = await Promise.all([
        accept(tokenOf(link)),
        accept(tokenOf(link)),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
      const session = await signInAs("cooperative_staff", "13612345678")
      const owner = as(String(session.data.token))
      expect((await owner("/cooperative/me")).data).toMatchObject({
        staff: { roles: ["owner"] },
        cooperative: { id },
      })
      // The same account is nobody else's, in a union neither.
      const union = await admin("/unions", {
        name: "测试省总工会",
        short_name: "省总",
        level: "federation",
        province_code: "640000",
      })
      const taken = await admin(`/unions/${union.data.union.id}/staff`, {
        display_name: "马负责",
        mobile: "13612345678",
        roles: ["chair"],
      })
      expect(taken.data.code).toBe("sign_in_account_taken")

      const packer = await owner("/cooperative/staff", {
        display_name: "小丁",
        email: "packer@yanchi.test",
        roles: ["packer"],
      })
      // No mobile, so nothing could be sent: the owner hands the link over.
      expect(packer.data.invitation).toMatchObject({ is_sent: false })
      const packerId = packer.data.staff.id as string
      await accept(tokenOf(String(packer.data.invitation.link)))
      const packing = as(
        String(
          (await signInAs("cooperative_staff", "packer@yanchi.test")).data.token
        )
      )
      expect((await packing("/cooperative/me")).status).toBe(200)
      expect(
        (
          await packing(`/cooperative/staff/${packerId}/roles`, {
            roles: ["owner"],
          })
        ).status
      ).toBe(403)
      await owner(`/cooperative/staff/${packerId}/suspend`, {})
      expect((await packing("/cooperative/me")).data.code).toBe(
        "staff_suspended"
      )
      const lone = await admin(
        `/cooperatives/${id}/staff/${invited.data.staff.id}/suspend`,
        {}
      )
      expect(lone.data.code).toBe("staff_last_lead")
      const reset = await admin(
        `/cooperatives/${id}/staff/${invited.data.staff.id}/invitation`,
        {}
      )
      expect(reset.status).toBe(200)
      expect((await owner("/cooperative/me")).data.code).toBe(
        "staff_signed_out"
      )
    })
  },
})
