import { randomBytes } from "node:crypto"
import path from "node:path"
import { PersonalDataCipher } from "@mall/privacy/personal-data"
import { countByKey, rotateTable } from "@mall/privacy/rotation"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readEnv } from "../../../src/env"
import rotateKeys from "../../../src/scripts/rotate-keys"
import { sealedColumnsOfSchema } from "../../../src/scripts/rotate-keys/schema"
import { sealedTables } from "../../../src/scripts/rotate-keys/sealed-tables"
import { createNeighbour } from "../../helpers/create-neighbour"
import { newKey } from "../../helpers/create-subsidy"
import { signInWorker } from "../../helpers/sign-in-worker"

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    const keys = process.env.PERSONAL_DATA_KEYS
    afterEach(() => {
      process.env.PERSONAL_DATA_KEYS = keys
    })

    const knex = (): Knex =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

    const counts = async () =>
      Object.fromEntries(
        await Promise.all(
          sealedTables.map(async (sealed) => [
            sealed.table,
            await countByKey(knex(), sealed),
          ])
        )
      ) as Record<string, Record<string, number>>

    it("knows every column of ciphertexts there is, and none that is not", async () => {
      const listed = sealedTables.flatMap(({ table, columns }) =>
        columns.map((column) => `${table}.${column}`)
      )
      const medusas = ["notification.to"]
      expect(listed.filter((place) => !medusas.includes(place)).sort()).toEqual(
        await sealedColumnsOfSchema(knex())
      )
    })

    it("refuses to call it done while a column is not in its list", async () => {
      await knex().raw(`alter table union_member add column nickname_enc text`)
      await expect(
        rotateKeys({ container: getContainer(), args: [] })
      ).rejects.toThrow("union_member.nickname_enc")
    })

    it("brings everything under the newest key, which then reads it alone", async () => {
      const { owners, ids } = await createNeighbour(api, getContainer())
      await signInWorker(api, getContainer(), "13900000000")
      const env = readEnv()
      const [current = ""] = env.PERSONAL_DATA_KEYS
      const [newest = ""] = current.split(":")
      const old = `old:${randomBytes(32).toString("base64")}`

      // As if all of it had been written years ago, under a key long in use.
      const yearsAgo = new PersonalDataCipher({
        keys: [old, ...env.PERSONAL_DATA_KEYS],
        hash_key: env.PERSONAL_DATA_HASH_KEY,
      })
      for (const sealed of sealedTables) {
        await rotateTable(knex(), yearsAgo, sealed)
      }
      const before = await counts()
      const filled = sealedTables
        .map(({ table }) => table)
        .filter((table) => Object.keys(before[table] ?? {}).length > 0)
      expect(filled).toEqual(
        expect.arrayContaining([
          "union_member",
          "union_staff",
          "roster_import",
          "roster_import_row",
          "gift_participant",
          "cooperative_staff",
          "parcel",
          "sign_in_mobile",
          "notification",
        ])
      )
      for (const table of filled) {
        expect([table, Object.keys(before[table] ?? {})]).toEqual([
          table,
          ["old"],
        ])
      }

      // The server has the newest key only: it reads nothing of this.
      const pages = [
        `/union/members/${ids["/union/members/"]?.["id"]}`,
        `/union/gift-rounds/${ids["/union/gift-rounds/"]?.["id"]}/participants`,
        `/union/roster-imports/${ids["/union/roster-imports/"]?.["id"]}/rows?kind=added`,
        "/union/me",
      ]
      const statuses = () =>
        Promise.all(
          pages.map(async (url) => {
            const { status } = await api.get(url, {
              headers: { authorization: `Bearer ${owners.union}` },
              validateStatus: () => true,
            })
            return status
          })
        )
      expect(await statuses()).toEqual(pages.map(() => 500))

      process.env.PERSONAL_DATA_KEYS = `${current},${old}`
      await rotateKeys({ container: getContainer(), args: ["dry-run"] })
      expect(await counts()).toEqual(before)
      await rotateKeys({ container: getContainer(), args: [] })
      const after = await counts()
      for (const table of filled) {
        expect([table, after[table]]).toEqual([
          table,
          { [newest]: before[table]?.["old"] },
        ])
      }

      // And now it reads all of it.
      expect(await statuses()).toEqual(pages.map(() => 200))
      const parcels = await api.post(
        `/cooperative/consignments/${ids["/cooperative/consignments/"]?.["id"]}/packing-list`,
        {},
        {
          headers: {
            authorization: `Bearer ${owners.cooperative}`,
            "idempotency-key": newKey(),
          },
          validateStatus: () => true,
        }
      )
      expect(parcels.status).toBe(200)
    })

    it("says that old keys must stay while a value is under a key nobody has", async () => {
      await createNeighbour(api, getContainer())
      const env = readEnv()
      const lost = new PersonalDataCipher({
        keys: [`lost:${randomBytes(32).toString("base64")}`],
        hash_key: env.PERSONAL_DATA_HASH_KEY,
      })
      await knex()("union_member").update({ address_enc: lost.encrypt("x") })
      await expect(
        rotateKeys({ container: getContainer(), args: [] })
      ).rejects.toThrow(/union_member \(lost \d+\)/)
    })
  },
})
