import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz null`

/** Civil dates are text; the check refuses a 30th of February. */
const civilDate = (column: string) =>
  `check (${column} is null or to_char(${column}::date, 'YYYY-MM-DD') = ${column})`

export class Migration20261123000101 extends Migration {
  override up(): void {
    this.addSql(`
      create table if not exists division (
        code text primary key,
        name text not null,
        level text not null check (level in ('province', 'prefecture', 'county')),
        province_code text not null,
        parent_code text null references division (code),
        ${stamps}
      )`)
    this.addSql(
      `create index if not exists division_parent on division (parent_code)`
    )
    this.addSql(`
      create table if not exists scheme (
        code text primary key,
        name text not null,
        name_en text not null,
        badge text not null,
        badge_en text not null,
        document text not null,
        listed_on text null ${civilDate("listed_on")},
        ${stamps}
      )`)
    this.addSql(`
      create table if not exists county_designation (
        id text primary key,
        scheme_code text not null references scheme (code),
        county_code text not null references division (code),
        name_as_designated text not null,
        starts_on text not null ${civilDate("starts_on")},
        ends_on text null ${civilDate("ends_on")},
        status text not null
          check (status in ('sourced', 'confirmed', 'memory', 'candidate')),
        source text not null,
        note text null,
        ${stamps},
        check (ends_on >= starts_on)
      )`)
    this.addSql(`
      create unique index if not exists county_designation_open
        on county_designation (scheme_code, county_code, name_as_designated)
        where ends_on is null and deleted_at is null`)
    this.addSql(`
      create index if not exists county_designation_county
        on county_designation (county_code) where deleted_at is null`)
    this.addSql(`
      create table if not exists pairing (
        id text primary key,
        east_code text not null references division (code),
        east_name text not null,
        west_code text not null references division (code),
        west_name text not null,
        kind text not null,
        since text null,
        status text not null,
        source text not null,
        ${stamps},
        unique (east_name, west_name, east_code, west_code, kind)
      )`)
    this.addSql(
      `create index if not exists pairing_west on pairing (west_code)`
    )
    this.addSql(`
      create table if not exists origin_claim (
        id text primary key,
        product_id text not null,
        county_code text not null references division (code),
        village text not null,
        harvest_months jsonb not null
          check (jsonb_typeof(harvest_months) = 'array'),
        state text not null
          check (state in ('draft', 'submitted', 'verified', 'revoked')),
        verified_on text null ${civilDate("verified_on")},
        revoked_on text null ${civilDate("revoked_on")},
        valid_from text null ${civilDate("valid_from")},
        valid_to text null ${civilDate("valid_to")},
        ${stamps},
        check (valid_to >= valid_from),
        check (state <> 'verified'
          or (verified_on is not null and valid_from is not null
              and valid_to is not null)),
        check (state <> 'revoked' or revoked_on is not null)
      )`)
    this.addSql(`
      create index if not exists origin_claim_product
        on origin_claim (product_id) where deleted_at is null`)
    this.addSql(`
      create index if not exists origin_claim_county
        on origin_claim (county_code) where deleted_at is null`)
    this.addSql(`
      create unique index if not exists origin_claim_open
        on origin_claim (product_id)
        where state in ('draft', 'submitted') and deleted_at is null`)
    this.addSql(`
      create table if not exists certificate (
        id text primary key,
        product_id text not null,
        kind text not null check (kind in (
          'green_food', 'organic', 'geographical_indication', 'compliance',
          'production_licence', 'quarantine')),
        number text not null,
        holder text not null,
        valid_from text not null ${civilDate("valid_from")},
        valid_to text not null ${civilDate("valid_to")},
        ${stamps},
        check (valid_to >= valid_from)
      )`)
    this.addSql(`
      create unique index if not exists certificate_number
        on certificate (product_id, kind, number) where deleted_at is null`)
  }

  override down(): void {
    for (const table of [
      "certificate",
      "origin_claim",
      "pairing",
      "county_designation",
      "scheme",
      "division",
    ]) {
      this.addSql(`drop table if exists ${table}`)
    }
  }
}
