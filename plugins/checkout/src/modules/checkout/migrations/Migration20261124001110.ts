import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Money of another amount than was asked for stands in the books until it is
 * sent back; a purchase says when it came to its end, and when its recipient
 * was forgotten.
 */
export class Migration20261124001110 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table purchase_payment
        add column received_fen bigint null check (received_fen > 0),
        drop constraint purchase_payment_state_check,
        drop constraint purchase_payment_check,
        add constraint purchase_payment_state_check check (state in (
          'new', 'open', 'paid', 'differs', 'returned', 'failed',
          'cancelled')),
        add constraint purchase_payment_check check (
          (state in ('paid', 'differs', 'returned'))
            = (paid_at is not null)),
        add constraint purchase_payment_differs
          check (state <> 'differs' or received_fen is not null);
      create index purchase_payment_differing
        on purchase_payment (purchase_id) where state = 'differs';

      alter table purchase_refund
        drop constraint purchase_refund_reason_check,
        add constraint purchase_refund_reason_check check (reason in (
          'after_sales', 'cancelled', 'late_payment', 'paid_twice',
          'other_amount'));
      create index purchase_refund_failed
        on purchase_refund (purchase_id) where state = 'failed';

      alter table purchase
        add column recipient_purged_at timestamptz null,
        alter column recipient_name_enc drop not null,
        alter column mobile_enc drop not null,
        alter column address_enc drop not null,
        add constraint purchase_recipient check (
          (recipient_purged_at is null) = (recipient_name_enc is not null)
          and (recipient_purged_at is null) = (mobile_enc is not null)
          and (recipient_purged_at is null) = (address_enc is not null));
      update purchase p set closed_at = coalesce((
          select max(at) from purchase_step s
          where s.purchase_id = p.id and s.kind = 'completed'), now())
        where state = 'completed' and closed_at is null;
      create index purchase_to_purge on purchase (closed_at)
        where recipient_purged_at is null and closed_at is not null;
      comment on column purchase.closed_at is
        'When it came to its end: completed, cancelled or lapsed.';
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index purchase_to_purge, purchase_refund_failed,
        purchase_payment_differing;
      alter table purchase
        drop constraint purchase_recipient,
        drop column recipient_purged_at;
      alter table purchase_payment drop column received_fen;
    `)
  }
}
