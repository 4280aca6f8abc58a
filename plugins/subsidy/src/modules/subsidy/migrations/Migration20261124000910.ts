import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A transfer note made by mistake can be withdrawn while no receipt waits. */
export class Migration20261124000910 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table union_fund_top_up
        drop constraint union_fund_top_up_state_check,
        add constraint union_fund_top_up_state_check check (state in
          ('awaiting_receipt', 'receipt_uploaded', 'confirmed', 'rejected',
           'withdrawn'));
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      update union_fund_top_up set state = 'rejected'
        where state = 'withdrawn';
      alter table union_fund_top_up
        drop constraint union_fund_top_up_state_check,
        add constraint union_fund_top_up_state_check check (state in
          ('awaiting_receipt', 'receipt_uploaded', 'confirmed', 'rejected'));
    `)
  }
}
