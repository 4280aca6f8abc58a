"use client"

import { useEffect, useState } from "react"
import { callStore } from "@/lib/shop/call-store"
import { useShopLocale } from "@/lib/shop/use-shop-locale"
import { Button } from "@/ui/button"
import { Field } from "@/ui/field"
import { Notice } from "@/ui/notice"
import type address from "../../../../messages/zh/address.json"
import type { Region } from "../region"
import styles from "./address.module.css"

type Level = "province" | "prefecture" | "county"
type Division = { code: string; name: string; level: Level }
type Loaded = Division[] | "failed" | undefined

/** What stands directly under a division; provinces for none. */
function useDivisions(parent: string | null | undefined) {
  const locale = useShopLocale()
  const [byParent, setByParent] = useState<Record<string, Loaded>>({})
  const [attempt, setAttempt] = useState(0)
  const key = parent ?? ""
  useEffect(() => {
    if (parent === undefined) {
      return
    }
    let isWanted = true
    const path = parent ? `divisions?parent=${parent}` : "divisions"
    callStore<{ divisions: Division[] }>(path, locale).then(
      ({ divisions }) =>
        isWanted && setByParent((had) => ({ ...had, [key]: divisions })),
      () => isWanted && setByParent((had) => ({ ...had, [key]: "failed" }))
    )
    return () => {
      isWanted = false
    }
  }, [parent, key, locale, attempt])
  const loaded = parent === undefined ? [] : byParent[key]
  return {
    divisions: Array.isArray(loaded) ? loaded : [],
    hasFailed: loaded === "failed",
    again: () => setAttempt((count) => count + 1),
  }
}

interface RegionPickerProps {
  words: typeof address
  value: Region
  onChange: (region: Region) => void
}

/**
 * Province, city, county. In a municipality, and where a county stands
 * directly under its province, there is no city to choose.
 */
export function RegionPicker({ words, value, onChange }: RegionPickerProps) {
  const { province_code, prefecture_code, county_code } = value
  const provinces = useDivisions(null)
  const under = useDivisions(province_code || undefined)
  const below = useDivisions(prefecture_code ?? undefined)
  const cities = under.divisions.filter(({ level }) => level === "prefecture")
  const direct = under.divisions.filter(({ level }) => level === "county")
  const counties = prefecture_code ? below.divisions : direct
  const broken = [provinces, under, below].find(({ hasFailed }) => hasFailed)
  return (
    <div className={styles.region}>
      <Field label={words.province}>
        <Choice
          words={words}
          options={provinces.divisions}
          value={province_code}
          onChange={(code) =>
            onChange({
              province_code: code,
              prefecture_code: null,
              county_code: "",
            })
          }
        />
      </Field>
      {cities.length ? (
        <Field label={words.prefecture}>
          <Choice
            words={words}
            options={cities}
            value={prefecture_code ?? ""}
            none={direct.length ? words.no_prefecture : undefined}
            onChange={(code) =>
              onChange({
                province_code,
                prefecture_code: code || null,
                county_code: "",
              })
            }
          />
        </Field>
      ) : null}
      <Field label={words.county}>
        <Choice
          words={words}
          options={counties}
          value={county_code}
          onChange={(code) => onChange({ ...value, county_code: code })}
        />
      </Field>
      {broken ? (
        <Notice tone="error">
          <p>{words.regions_failed}</p>
          <Button look="quiet" onClick={broken.again}>
            {words.try_again}
          </Button>
        </Notice>
      ) : null}
    </div>
  )
}

interface ChoiceProps {
  words: typeof address
  options: Division[]
  value: string
  /** What choosing nothing means, where that is an answer. */
  none?: string
  onChange: (code: string) => void
}

function Choice({ words, options, value, none, onChange }: ChoiceProps) {
  return (
    <select
      required={!none}
      disabled={!options.length}
      value={options.some(({ code }) => code === value) ? value : ""}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{none ?? words.choose}</option>
      {options.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  )
}
