import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Closing short (缺货结单): what never left is voided and refunded, and what
 * left goes on as a consignment that has shipped in full.
 */
export class Migration20261124000620 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "consignment"
        add column "closed_on" date null,
        add column "closed_by" text null,
        add column "close_reason" text null,
        drop constraint "consignment_state_check",
        add constraint "consignment_state_check" check ("state" in (
          'awaiting_payment', 'released', 'shipping', 'shipped', 'accepted',
          'cancelled', 'closed_short'
        )),
        add constraint "consignment_closed_whole" check (
          num_nulls("closed_on", "closed_by", "close_reason") in (0, 3)
        ),
        add constraint "consignment_closed_short_says_why" check (
          "state" <> 'closed_short' or "closed_on" is not null
        ),
        add constraint "consignment_closed_is_not_open" check (
          "closed_on" is null
          or "state" in ('shipped', 'accepted', 'closed_short')
        );
    `)
    this.addSql(`
      alter table "consignment_line"
        add column "short_quantity" integer not null default 0,
        add constraint "consignment_line_short_is_refunded" check (
          "short_quantity" between 0 and "quantity"
          and "short_quantity" * "unit_price_fen" <= "refunded_fen"
        );
    `)
    this.addSql(`
      alter table "parcel"
        add column "voided_on" date null,
        add column "void_reason" text null,
        drop constraint "parcel_state_check",
        add constraint "parcel_state_check"
          check ("state" in ('pending', 'shipped', 'received', 'voided')),
        drop constraint "parcel_check",
        add constraint "parcel_sent_has_carrier" check (
          ("state" in ('pending', 'voided')) = (
            "carrier" is null
            and "shipment_batch_id" is null
            and "shipped_at" is null
            and cardinality("tracking_numbers") = 0
          )
        ),
        add constraint "parcel_voided_says_why" check (
          num_nulls("voided_on", "void_reason")
            = case when "state" = 'voided' then 0 else 2 end
        );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table "parcel"
        drop constraint "parcel_voided_says_why",
        drop constraint "parcel_sent_has_carrier",
        drop constraint "parcel_state_check",
        drop column "voided_on",
        drop column "void_reason",
        add constraint "parcel_state_check"
          check ("state" in ('pending', 'shipped', 'received')),
        add constraint "parcel_check" check (
          ("state" = 'pending') = (
            "carrier" is null
            and "shipment_batch_id" is null
            and "shipped_at" is null
            and cardinality("tracking_numbers") = 0
          )
        );
      alter table "consignment_line" drop column "short_quantity";
      alter table "consignment"
        drop constraint "consignment_state_check",
        drop column "closed_on",
        drop column "closed_by",
        drop column "close_reason",
        add constraint "consignment_state_check" check ("state" in (
          'awaiting_payment', 'released', 'shipping', 'shipped', 'accepted',
          'cancelled'
        ));
    `)
  }
}
