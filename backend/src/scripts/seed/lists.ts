import type {
  CountyDesignationInput,
  DivisionInput,
  PairingInput,
  SchemeInput,
} from "@mall/origin/types"
import {
  importDesignationsWorkflow,
  importDivisionsWorkflow,
  importPairingsWorkflow,
} from "@mall/origin/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readCsv } from "./csv"

type Listed = {
  scheme: SchemeInput
  effective_on: string
  rows: CountyDesignationInput[]
}

const divisionColumns = [
  "code",
  "name",
  "level",
  "province_code",
  "parent_code",
] as const

const readDivisions = () =>
  ["divisions.csv", "divisions_extra.csv"]
    .flatMap((file) => readCsv(file, divisionColumns))
    .map((row) => ({
      ...row,
      level: row.level as DivisionInput["level"],
      parent_code: row.parent_code || null,
    }))

/** The 832 counties, kept as a working list since the transition of 2021. */
function liftedCounties(divisions: DivisionInput[]): Listed {
  const rows = readCsv("counties832.csv", [
    "county_as_designated",
    "county_now",
    "code_2024",
    "exit_year",
  ])
  const codeOf = (name: string) =>
    divisions.find((division) => division.name === name)?.code ?? ""
  return {
    scheme: {
      code: "lifted_county",
      name: "脱贫县（832个）",
      name_en: "Counties lifted out of poverty (832)",
      badge: "脱贫县",
      badge_en: "Lifted county",
      document: "国家级贫困县退出名单；财库〔2021〕20号沿用",
    },
    effective_on: "2021-01-01",
    rows: rows.map((row) => ({
      county_code: row.code_2024 || codeOf(row.county_now),
      name_as_designated: row.county_as_designated,
      status: "sourced",
      source: "832 个脱贫县公开名录（整理本）",
      note: `${row.exit_year} 年退出贫困县`,
    })),
  }
}

function nationalKeyCounties(): Listed {
  const rows = readCsv("key160.csv", [
    "county",
    "code_2024",
    "status",
    "source",
  ])
  return {
    scheme: {
      code: "national_key_county",
      name: "国家乡村振兴重点帮扶县",
      name_en: "National key counties for rural revitalisation",
      badge: "国家重点帮扶县",
      badge_en: "National key county",
      document: "中央农办、国家乡村振兴局 2021-08-27 公布",
    },
    effective_on: "2021-08-27",
    rows: rows.map((row) => ({
      county_code: row.code_2024,
      name_as_designated: row.county,
      status: row.status as CountyDesignationInput["status"],
      source: row.source,
      note: null,
    })),
  }
}

function provincialKeyCounties(): Listed {
  const rows = readCsv("provincial_key_counties.csv", [
    "county",
    "code_2024",
    "source",
  ])
  return {
    scheme: {
      code: "provincial_key_county",
      name: "省级乡村振兴重点帮扶县",
      name_en: "Provincial key counties for rural revitalisation",
      badge: "省级重点帮扶县",
      badge_en: "Provincial key county",
      document: "四川省 2021-08-10 公布",
    },
    effective_on: "2021-08-10",
    rows: rows.map((row) => ({
      county_code: row.code_2024,
      name_as_designated: row.county,
      status: "sourced",
      source: row.source,
      note: null,
    })),
  }
}

/** A place named in a pairing; one that is no division falls to its province. */
function placeFinder(divisions: DivisionInput[]) {
  return (province: string, unit: string) => {
    const home = divisions.find(
      ({ level, name }) => level === "province" && name === province
    )
    const place = divisions.find(
      ({ name, province_code }) => name === unit && province_code === home?.code
    )
    return { code: (place ?? home)?.code ?? "", name: `${province}${unit}` }
  }
}

function readPairings(divisions: DivisionInput[]): PairingInput[] {
  const find = placeFinder(divisions)
  const pair = (east: [string, string], west: [string, string]) => {
    const [from, to] = [find(...east), find(...west)]
    return {
      east_code: from.code,
      east_name: from.name,
      west_code: to.code,
      west_name: to.name,
    }
  }
  const provinces = readCsv("pairing.csv", [
    "east",
    "west",
    "kind",
    "since",
    "status",
    "source",
  ])
  const units = readCsv("pairing_local_examples.csv", [
    "east_province",
    "east_unit",
    "west_province",
    "west_unit",
    "kind",
    "source",
  ])
  return [
    ...provinces.map(({ east, west, ...row }) => ({
      ...pair([east, ""], [west, ""]),
      ...row,
    })),
    ...units.map((row) => ({
      ...pair(
        [row.east_province, row.east_unit],
        [row.west_province, row.west_unit]
      ),
      kind: row.kind,
      since: null,
      status: "sourced",
      source: row.source,
    })),
  ]
}

/** Divisions, the lists of counties and the pairings: facts, not demonstration. */
export async function seedLists(container: MedusaContainer) {
  const divisions = readDivisions()
  await importDivisionsWorkflow(container).run({ input: divisions })
  const lists = [
    liftedCounties(divisions),
    nationalKeyCounties(),
    provincialKeyCounties(),
  ]
  for (const input of lists) {
    await importDesignationsWorkflow(container).run({ input })
  }
  await importPairingsWorkflow(container).run({
    input: readPairings(divisions),
  })
}
