import { randomBytes } from "node:crypto"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { PersonalDataCipher } from "../../../personal-data"
import { countByKey, rotateTable } from "../../../rotation"
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

    const key = (id: string) => `${id}:${randomBytes(32).toString("base64")}`
    const [k1, k2, k3] = [key("k1"), key("k2"), key("k3")]
    const hash_key = randomBytes(32).toString("base64")
    const with_ = (...keys: string[]) =>
      new PersonalDataCipher({ keys, hash_key })
    const before = with_(k1)
    const after = with_(k2, k1)
    const alone = with_(k2)
    const person = {
      table: "person",
      columns: ["name_enc", "home"],
      inside: [{ column: "data", key: "sealed" }],
      where: "t.name_enc is not null",
    }

    const people = async (count: number) => {
      const knex = MikroOrmWrapper.forkManager().getKnex()
      await knex.raw(
        `CREATE TABLE person (of text, number int, name_enc text, home text,
           data jsonb, PRIMARY KEY (of, number))`
      )
      await knex("person").insert(
        Array.from({ length: count }, (_, i) => ({
          of: `file${i % 3}`,
          number: i,
          name_enc: before.encrypt(`name ${i}`),
          home: i % 2 ? before.encrypt(`home ${i}`) : null,
          data: { kept: i, sealed: before.encrypt(`text ${i}`) },
        }))
      )
      await knex("person").insert({ of: "else", number: 0, home: "k1.plain" })
      return knex
    }

    it("rotates a table to the current key, and a second run finds nothing to do", async () => {
      const knex = await people(1100)
      expect(await countByKey(knex, person)).toEqual({ k1: 2750 })
      expect(await rotateTable(knex, after, person)).toEqual({
        rotated: 1100,
        unreadable: 0,
      })
      expect(await countByKey(knex, person)).toEqual({ k2: 2750 })
      expect(await rotateTable(knex, after, person)).toEqual({
        rotated: 0,
        unreadable: 0,
      })
      const rows = await knex("person").whereNotNull("name_enc")
      for (const { number, name_enc, home, data } of rows) {
        expect(alone.decrypt(name_enc)).toBe(`name ${number}`)
        expect(home && alone.decrypt(home)).toBe(
          number % 2 ? `home ${number}` : null
        )
        expect(alone.decrypt(data.sealed)).toBe(`text ${number}`)
        expect(data.kept).toBe(number)
      }
      await knex.raw("DROP TABLE person")
    })

    it("waits for nobody: what others hold is left for the next run", async () => {
      const knex = await people(3)
      await knex.transaction(async (trx) => {
        await trx.raw("SELECT 1 FROM person WHERE number = 1 FOR UPDATE")
        expect(await rotateTable(knex, after, person)).toMatchObject({
          rotated: 2,
        })
      })
      expect(await rotateTable(knex, after, person)).toMatchObject({
        rotated: 1,
      })
      await knex.raw("DROP TABLE person")
    })

    it("leaves and counts what no key opens, and rotates the rest", async () => {
      const knex = await people(3)
      const broken = `${before.encrypt("x").slice(0, -4)}AAAA`
      await knex("person").where("number", 1).update({ name_enc: broken })
      await knex("person")
        .where("number", 2)
        .update({ name_enc: with_(k3).encrypt("under a key nobody has") })
      expect(await rotateTable(knex, after, person)).toEqual({
        rotated: 3,
        unreadable: 2,
      })
      expect(await countByKey(knex, person)).toEqual({ k1: 1, k2: 5, k3: 1 })
      const [kept] = await knex("person").where("number", 1)
      expect(kept.name_enc).toBe(broken)
      await knex.raw("DROP TABLE person")
    })
  },
})
