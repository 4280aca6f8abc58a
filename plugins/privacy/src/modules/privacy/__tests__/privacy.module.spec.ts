import { randomBytes } from "node:crypto"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { PersonalDataCipher } from "../../../personal-data"
import { rotateTable } from "../../../rotation"
import { PRIVACY_MODULE } from ".."
import type PrivacyModuleService from "../service"

jest.setTimeout(60_000)

const packingList = {
  actor_type: "cooperative_staff",
  actor_id: "cst_1",
  tenant_id: "coop_1",
  purpose: "packing_list",
  subject_type: "consignment",
  subject_id: "con_1",
  row_count: 1200,
  fields: ["name", "mobile", "address"],
  file_name: "发货单.xlsx",
}

moduleIntegrationTestRunner<PrivacyModuleService>({
  moduleName: PRIVACY_MODULE,
  resolve: `${__dirname}/..`,
  pathToMigrations: `${__dirname}/../migrations`,
  testSuite: ({ service, MikroOrmWrapper }) => {
    it("records an export and finds it by tenant", async () => {
      const { id } = await service.recordExport(packingList)
      const found = await service.listExportLogs({ tenant_id: "coop_1" })
      expect(found).toEqual([expect.objectContaining({ id, ...packingList })])
      expect(await service.listExportLogs({ tenant_id: "coop_2" })).toEqual([])
    })

    it("lets nobody change or delete a record", async () => {
      const { id } = await service.recordExport(packingList)
      await expect(
        service.updateExportLogs({ id, row_count: 1 })
      ).rejects.toThrow("append-only")
      await expect(service.deleteExportLogs(id)).rejects.toThrow("append-only")
      await expect(service.softDeleteExportLogs([id])).rejects.toThrow(
        "append-only"
      )
    })

    it("lets nobody empty the log at once either", async () => {
      await service.recordExport(packingList)
      const knex = MikroOrmWrapper.forkManager().getKnex()
      await expect(knex.raw("TRUNCATE export_log")).rejects.toThrow(
        "append-only"
      )
      expect(await service.listExportLogs({})).toHaveLength(1)
    })

    it("rotates a table to the current key, and a second run finds nothing to do", async () => {
      const key = (id: string) => `${id}:${randomBytes(32).toString("base64")}`
      const [k1, k2] = [key("k1"), key("k2")]
      const hash_key = randomBytes(32).toString("base64")
      const before = new PersonalDataCipher({ keys: [k1], hash_key })
      const after = new PersonalDataCipher({ keys: [k2, k1], hash_key })
      const knex = MikroOrmWrapper.forkManager().getKnex()
      await knex.raw("CREATE TABLE person (id text, name_enc text, home text)")
      await knex("person").insert(
        Array.from({ length: 1100 }, (_, i) => ({
          id: `p${i}`,
          name_enc: before.encrypt(`name ${i}`),
          home: i % 2 ? before.encrypt(`home ${i}`) : null,
        }))
      )
      const person = { table: "person", columns: ["name_enc", "home"] }
      expect(await rotateTable(knex, after, person)).toBe(1100)
      expect(await rotateTable(knex, after, person)).toBe(0)
      const row = await knex("person").where("id", "p701").first()
      const alone = new PersonalDataCipher({ keys: [k2], hash_key })
      expect(alone.decrypt(row.name_enc)).toBe("name 701")
      expect(alone.decrypt(row.home)).toBe("home 701")
      await knex.raw("DROP TABLE person")
    })
  },
})
