import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124000820 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE union_member
        ADD COLUMN customer_id text NULL,
        ADD COLUMN active_since timestamptz NOT NULL DEFAULT now(),
        ADD CONSTRAINT union_member_bound_only_while_active
          CHECK (customer_id IS NULL OR state = 'active')`)
    this.addSql(`UPDATE union_member SET active_since = created_at`)
    this.addSql(`
      CREATE UNIQUE INDEX "IDX_union_member_customer_id_unique"
        ON union_member (customer_id)
        WHERE customer_id IS NOT NULL AND state = 'active'`)
    this.addSql(`
      CREATE INDEX "IDX_union_member_mobile_hash_active"
        ON union_member (mobile_hash) WHERE state = 'active'`)

    // A customer is bound by the number they proved. Whoever writes here, a
    // roster or a form: with the number or the membership the binding goes.
    this.addSql(`
      CREATE FUNCTION union_member_follow_roster() RETURNS trigger
      LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state = 'left' OR NEW.mobile_hash <> OLD.mobile_hash THEN
          NEW.customer_id := NULL;
        END IF;
        IF OLD.state = 'left' AND NEW.state = 'active' THEN
          NEW.active_since := now();
        END IF;
        RETURN NEW;
      END $$`)
    this.addSql(`
      CREATE TRIGGER union_member_follow_roster
      BEFORE UPDATE ON union_member FOR EACH ROW
      WHEN (OLD.state <> NEW.state OR OLD.mobile_hash <> NEW.mobile_hash)
      EXECUTE FUNCTION union_member_follow_roster()`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER union_member_follow_roster ON union_member`)
    this.addSql(`DROP FUNCTION union_member_follow_roster`)
    this.addSql(`DROP INDEX "IDX_union_member_mobile_hash_active"`)
    this.addSql(`
      ALTER TABLE union_member
        DROP COLUMN customer_id, DROP COLUMN active_since`)
  }
}
