import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import type {
  CountyDesignationInput,
  DivisionInput,
  SchemeInput,
} from "../../../types"
import { ORIGIN_MODULE, type OriginModuleService } from ".."

const divisions: DivisionInput[] = [
  province("640000", "宁夏回族自治区"),
  {
    code: "640300",
    name: "吴忠市",
    level: "prefecture",
    province_code: "640000",
    parent_code: "640000",
  },
  county("640303", "红寺堡区", "640300"),
  county("640323", "盐池县", "640300"),
  province("320000", "江苏省"),
  county("320102", "玄武区", "320000"),
]

const lifted = scheme("lifted_county")
const key = scheme("national_key_county")

function province(code: string, name: string): DivisionInput {
  return {
    code,
    name,
    level: "province",
    province_code: code,
    parent_code: null,
  }
}

function county(
  code: string,
  name: string,
  parent_code: string
): DivisionInput {
  const province_code = `${code.slice(0, 2)}0000`
  return { code, name, level: "county", province_code, parent_code }
}

function scheme(code: string): SchemeInput {
  return {
    code,
    name: code,
    name_en: code,
    badge: code,
    badge_en: code,
    document: "test",
  }
}

function row(
  county_code: string,
  status: CountyDesignationInput["status"] = "sourced"
): CountyDesignationInput {
  return {
    county_code,
    name_as_designated: county_code,
    status,
    source: "a notice?id=1",
    note: null,
  }
}

moduleIntegrationTestRunner<OriginModuleService>({
  moduleName: ORIGIN_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const period = {
      verified_on: "2026-01-10",
      valid_from: "2026-01-10",
      valid_to: "2026-12-31",
    }

    const list = (
      listed: SchemeInput,
      effective_on: string,
      rows: CountyDesignationInput[]
    ) => service.importDesignations({ scheme: listed, effective_on, rows })

    async function claim(product_id: string, county_code: string) {
      const [created] = await service.submitOriginClaims([
        { product_id, county_code, village: "村", harvest_months: [9, 10] },
      ])
      return created?.id ?? ""
    }

    async function verifiedClaim(product_id: string, county_code: string) {
      const id = await claim(product_id, county_code)
      await service.verifyOriginClaims([id], period)
      return id
    }

    const originOn = async (product_id: string, on: string) =>
      (await service.originsOfProducts([product_id], on))[product_id]

    beforeEach(async () => {
      await service.importDivisions(divisions)
    })

    describe("importing a list", () => {
      it("changes nothing the second time", async () => {
        const rows = [row("640323"), row("640303", "memory")]
        expect(await list(lifted, "2021-01-01", rows)).toEqual({
          added: 2,
          changed: 0,
          ended: 0,
        })
        expect(await list(lifted, "2021-01-01", rows)).toEqual({
          added: 0,
          changed: 0,
          ended: 0,
        })
        expect(await service.importDivisions(divisions)).toEqual({
          added: 0,
          changed: 0,
          ended: 0,
        })
      })

      it("records a changed list as a dated difference", async () => {
        await list(lifted, "2021-01-01", [row("640323")])
        await list(lifted, "2026-07-01", [row("640303")])
        const leaving = await service.retrieveCounty("640323", "2026-07-01")
        expect(leaving.designations).toMatchObject([
          { starts_on: "2021-01-01", ends_on: "2026-06-30" },
        ])
        expect(leaving.schemes).toEqual([])
        const before = await service.retrieveCounty("640323", "2026-06-30")
        expect(before.schemes).toEqual(["lifted_county"])
      })

      it("passes over a list older than the newest one", async () => {
        await list(lifted, "2026-07-01", [row("640303")])
        expect(await list(lifted, "2021-01-01", [row("640323")])).toEqual({
          added: 0,
          changed: 0,
          ended: 0,
        })
      })

      it("keeps what an operator confirmed", async () => {
        await list(key, "2021-08-27", [row("640303", "memory")])
        const [designation] = await service.listCountyDesignations({})
        await service.confirmCountyDesignation(
          designation?.id ?? "",
          "国家乡村振兴局公告"
        )
        await list(key, "2021-08-27", [row("640303", "memory")])
        const after = await service.retrieveCounty("640303", "2026-01-01")
        expect(after.schemes).toEqual(["national_key_county"])
      })

      it("refuses whole when one county is unknown, naming its row", async () => {
        await expect(
          list(lifted, "2021-01-01", [row("640323"), row("999999")])
        ).rejects.toMatchObject({
          code: "counties_unknown",
          faults: [{ code: "county_unknown", row: 2 }],
        })
        expect(await service.listCountyDesignations({})).toEqual([])
      })
    })

    describe("eligibility", () => {
      it("holds from the first to the last day of claim and list alike", async () => {
        await list(lifted, "2021-01-01", [row("640323")])
        await list(lifted, "2026-07-01", [])
        await verifiedClaim("prod_a", "640323")
        const eligibleOn = async (on: string) =>
          (await originOn("prod_a", on))?.is_eligible
        expect(await eligibleOn("2026-01-09")).toBe(false)
        expect(await eligibleOn("2026-01-10")).toBe(true)
        expect(await eligibleOn("2026-06-30")).toBe(true)
        expect(await eligibleOn("2026-07-01")).toBe(false)
      })

      it("ends with the claim's validity", async () => {
        await list(lifted, "2021-01-01", [row("640323")])
        await verifiedClaim("prod_a", "640323")
        expect(await originOn("prod_a", "2026-12-31")).toMatchObject({
          is_verified: true,
        })
        expect(await originOn("prod_a", "2027-01-01")).toMatchObject({
          is_verified: false,
          is_eligible: false,
        })
      })

      it("is never given by rows from memory or candidates", async () => {
        await list(key, "2021-08-27", [
          row("640303", "memory"),
          row("640323", "candidate"),
        ])
        await verifiedClaim("prod_a", "640303")
        await verifiedClaim("prod_b", "640323")
        for (const product of ["prod_a", "prod_b"]) {
          expect(await originOn(product, "2026-02-01")).toMatchObject({
            schemes: [],
            is_verified: true,
            is_eligible: false,
          })
        }
      })

      it("is given to a key county outside the lifted counties", async () => {
        await list(lifted, "2021-01-01", [row("640323")])
        await list(key, "2021-08-27", [row("640303")])
        await verifiedClaim("prod_a", "640303")
        expect(await originOn("prod_a", "2026-02-01")).toMatchObject({
          county_name: "红寺堡区",
          prefecture_name: "吴忠市",
          schemes: ["national_key_county"],
          is_eligible: true,
        })
      })

      it("needs a verified claim", async () => {
        await list(lifted, "2021-01-01", [row("640323")])
        await claim("prod_a", "640323")
        expect(await originOn("prod_a", "2026-02-01")).toMatchObject({
          schemes: ["lifted_county"],
          is_verified: false,
          is_eligible: false,
        })
      })

      it("ends on the day a claim is revoked, not before", async () => {
        await list(lifted, "2021-01-01", [row("640323")])
        const id = await verifiedClaim("prod_a", "640323")
        await service.revokeOriginClaims([id], "2026-03-01")
        expect(await originOn("prod_a", "2026-02-28")).toMatchObject({
          is_eligible: true,
        })
        expect(await originOn("prod_a", "2026-03-01")).toMatchObject({
          is_eligible: false,
        })
      })

      it("says nothing of products without a claim", async () => {
        expect(
          await service.originsOfProducts(["prod_x"], "2026-01-01")
        ).toEqual({})
      })
    })

    describe("verifying a claim", () => {
      it("is refused twice", async () => {
        const id = await verifiedClaim("prod_a", "640323")
        await expect(
          service.verifyOriginClaims([id], period)
        ).rejects.toMatchObject({ code: "origin_claim_state_refused" })
      })

      it("is refused beside another verified origin of the period", async () => {
        await verifiedClaim("prod_a", "640323")
        const second = await claim("prod_a", "640303")
        await expect(
          service.verifyOriginClaims([second], period)
        ).rejects.toMatchObject({ code: "origin_claim_overlaps" })
      })

      it("by two at once leaves one verified origin", async () => {
        const first = await verifiedClaim("prod_a", "640323")
        await service.revokeOriginClaims([first], "2026-02-01")
        const id = await claim("prod_a", "640303")
        const outcomes = await Promise.allSettled([
          service.verifyOriginClaims([id], period),
          service.verifyOriginClaims([id], period),
        ])
        expect(
          outcomes.filter(({ status }) => status === "fulfilled")
        ).toHaveLength(1)
      })
    })

    describe("certificates", () => {
      it("are shown only between their dates, and added once", async () => {
        await verifiedClaim("prod_a", "640323")
        const certificate = {
          product_id: "prod_a",
          kind: "green_food" as const,
          number: "LB-TEST-1",
          holder: "合作社",
          valid_from: "2026-01-01",
          valid_to: "2026-06-30",
        }
        expect(await service.addCertificates([certificate])).toHaveLength(1)
        expect(await service.addCertificates([certificate])).toHaveLength(0)
        expect(
          (await originOn("prod_a", "2026-06-30"))?.certificates
        ).toMatchObject([{ number: "LB-TEST-1" }])
        expect((await originOn("prod_a", "2026-07-01"))?.certificates).toEqual(
          []
        )
      })
    })

    describe("counties", () => {
      it("are counted by province with their verified goods", async () => {
        await list(lifted, "2021-01-01", [row("640323")])
        await list(key, "2021-08-27", [row("640303", "memory")])
        await verifiedClaim("prod_a", "640323")
        await verifiedClaim("prod_b", "320102")
        const page = { limit: 50, offset: 0 }
        const all = await service.listCounties(page, "2026-02-01")
        expect(all.count).toBe(3)
        expect(all.provinces).toMatchObject([
          { province_code: "320000", county_count: 1, product_count: 1 },
          { province_code: "640000", county_count: 2, product_count: 1 },
        ])
        const listed = await service.listCounties(
          { ...page, scheme: "lifted_county", q: "盐池" },
          "2026-02-01"
        )
        expect(listed.counties).toMatchObject([
          { code: "640323", product_count: 1, unverified_schemes: [] },
        ])
        expect(
          await service.verifiedProductIds({ is_eligible: true }, "2026-02-01")
        ).toEqual(["prod_a"])
      })
    })
  },
})
