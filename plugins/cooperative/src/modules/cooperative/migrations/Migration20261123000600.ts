import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Hand-written: amounts are integer fen in bigint, and the database itself
 * holds the sums and bounds that every statement and figure relies on.
 */
export class Migration20261123000600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table "cooperative" (
        "id" text primary key,
        "name" text not null,
        "kind" text not null
          check ("kind" in ('cooperative', 'company', 'family_farm')),
        "county_code" text not null,
        "stock_location_id" text not null unique,
        "credit_code" text not null unique,
        "about" text not null default '',
        "households_helped" integer not null default 0
          check ("households_helped" >= 0),
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      );
    `)
    this.addSql(`
      create table "cooperative_staff" (
        "id" text primary key,
        "cooperative_id" text not null references "cooperative" ("id"),
        "email" text not null unique,
        "display_name_enc" text not null,
        "roles" text[] not null check (
          cardinality("roles") > 0
          and "roles" <@ array['owner', 'seller', 'packer']
        ),
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      );
    `)
    this.addSql(`
      create table "product_cooperative" (
        "product_id" text primary key,
        "cooperative_id" text not null references "cooperative" ("id")
      );
      create index on "product_cooperative" ("cooperative_id");
    `)
    this.addSql(`
      create table "consignment" (
        "id" text primary key,
        "display_no" text not null unique,
        "cooperative_id" text not null references "cooperative" ("id"),
        "source_type" text not null
          check ("source_type" in ('gift_round', 'order')),
        "source_id" text not null,
        "order_id" text not null,
        "buyer_union_id" text null,
        "buyer_name" text not null,
        "buyer_path" text null,
        "channel" text not null check ("channel" in ('union_gift', 'worker')),
        "festival" text null,
        "delivery_mode" text not null
          check ("delivery_mode" in ('home', 'workplace')),
        "due_on" date null,
        "state" text not null default 'awaiting_payment' check ("state" in (
          'awaiting_payment', 'released', 'shipping', 'shipped', 'accepted',
          'cancelled'
        )),
        "paid_on" date null,
        "accepted_on" date null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        unique ("order_id", "cooperative_id"),
        check (
          "paid_on" is not null
          or "state" in ('awaiting_payment', 'cancelled')
        ),
        check (("state" = 'accepted') = ("accepted_on" is not null))
      );
      create index on "consignment" ("cooperative_id", "state");
      create index on "consignment" ("source_type", "source_id");
    `)
    this.addSql(`
      create table "consignment_line" (
        "id" text primary key,
        "consignment_id" text not null references "consignment" ("id"),
        "order_line_item_id" text not null unique,
        "product_id" text not null,
        "product_title" text not null,
        "variant_id" text not null,
        "variant_title" text not null,
        "quantity" integer not null check ("quantity" > 0),
        "unit_price_fen" bigint not null check ("unit_price_fen" >= 0),
        "amount_fen" bigint not null
          check ("amount_fen" = "quantity" * "unit_price_fen"),
        "union_fen" bigint not null check ("union_fen" >= 0),
        "subsidy_fen" bigint not null check ("subsidy_fen" >= 0),
        "own_fen" bigint not null check ("own_fen" >= 0),
        "refunded_fen" bigint not null default 0
          check ("refunded_fen" between 0 and "amount_fen"),
        "county_code" text null,
        "province_code" text null,
        "schemes" text[] not null default '{}',
        "origin_claim_id" text null,
        "is_countable" boolean not null default false,
        "state" text not null default 'placed' check ("state" in (
          'placed', 'paid', 'accepted', 'refunded', 'cancelled'
        )),
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        check ("union_fen" + "subsidy_fen" + "own_fen" = "amount_fen"),
        check (("state" = 'refunded') <= ("refunded_fen" = "amount_fen")),
        check (
          not "is_countable"
          or ("county_code" is not null and "origin_claim_id" is not null)
        )
      );
      create index on "consignment_line" ("consignment_id");
      create index on "consignment_line" ("product_id");
    `)
    this.addSql(`
      create table "consignment_line_refund" (
        "consignment_line_id" text not null
          references "consignment_line" ("id"),
        "refund_key" text not null,
        "amount_fen" bigint not null check ("amount_fen" > 0),
        "refunded_on" date not null,
        "created_at" timestamptz not null default now(),
        primary key ("consignment_line_id", "refund_key")
      );
    `)
    this.addSql(`
      create table "shipment_batch" (
        "id" text primary key,
        "consignment_id" text not null references "consignment" ("id"),
        "file_hash" text not null,
        "fulfillment_id" text null,
        "parcels" integer not null check ("parcels" > 0),
        "created_by" text not null references "cooperative_staff" ("id"),
        "created_at" timestamptz not null default now(),
        unique ("consignment_id", "file_hash")
      );
    `)
    this.addSql(`
      create table "parcel_content" (
        "id" text primary key,
        "consignment_id" text not null references "consignment" ("id"),
        "key" text not null,
        "lines" jsonb not null check (
          jsonb_typeof("lines") = 'array' and jsonb_array_length("lines") > 0
        ),
        unique ("consignment_id", "key")
      );
    `)
    this.addSql(`
      create table "parcel" (
        "id" text primary key,
        "consignment_id" text not null references "consignment" ("id"),
        "number" integer not null check ("number" > 0),
        "recipient_ref" text not null,
        "content_id" text not null references "parcel_content" ("id"),
        "recipient_name_enc" text not null,
        "mobile_enc" text not null,
        "address_enc" text null,
        "department" text null,
        "state" text not null default 'pending'
          check ("state" in ('pending', 'shipped', 'received')),
        "carrier" text null,
        "tracking_numbers" text[] not null default '{}',
        "shipment_batch_id" text null references "shipment_batch" ("id"),
        "shipped_at" timestamptz null,
        "received_at" timestamptz null,
        unique ("consignment_id", "recipient_ref"),
        unique ("consignment_id", "number"),
        check (
          ("state" = 'pending') = (
            "carrier" is null
            and "shipment_batch_id" is null
            and "shipped_at" is null
            and cardinality("tracking_numbers") = 0
          )
        ),
        check (("state" = 'received') = ("received_at" is not null))
      );
      create index on "parcel" ("recipient_ref");
      create index on "parcel" ("consignment_id", "state");
      create index on "parcel" ("shipment_batch_id")
        where "shipment_batch_id" is not null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists "parcel", "parcel_content", "shipment_batch",
        "consignment_line_refund", "consignment_line", "consignment",
        "product_cooperative", "cooperative_staff", "cooperative";
    `)
  }
}
