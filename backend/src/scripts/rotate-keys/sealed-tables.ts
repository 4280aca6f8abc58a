import type { SealedTable } from "@mall/privacy/rotation"

/**
 * Every place of the database that holds a ciphertext of personal data. A test
 * and the command itself hold it against the schema: a column that ends in
 * `_enc` and is not here would be lost with the old key.
 */
export const sealedTables: SealedTable[] = [
  {
    table: "union_member",
    columns: ["staff_number_enc", "name_enc", "mobile_enc", "address_enc"],
  },
  {
    table: "union_staff",
    columns: ["display_name_enc", "email_enc", "mobile_enc"],
  },
  // A whole upload in one value; it is gone once the import is closed.
  { table: "roster_import", columns: ["file_enc"], rows_at_once: 1 },
  {
    table: "roster_import_row",
    columns: [
      "staff_number_enc",
      "name_enc",
      "mobile_enc",
      "address_enc",
      "cells_enc",
    ],
  },
  {
    table: "gift_round",
    columns: [
      "workplace_name_enc",
      "workplace_mobile_enc",
      "workplace_address_enc",
    ],
  },
  {
    table: "gift_participant",
    columns: ["name_enc", "mobile_enc", "address_enc"],
  },
  { table: "subsidy_allowance", columns: ["name_enc"] },
  {
    table: "cooperative",
    columns: ["contact_name_enc", "contact_mobile_enc"],
  },
  {
    table: "cooperative_staff",
    columns: ["display_name_enc", "email_enc", "mobile_enc"],
  },
  {
    table: "parcel",
    columns: ["recipient_name_enc", "mobile_enc", "address_enc"],
  },
  {
    table: "delivery_address",
    columns: ["recipient_name_enc", "mobile_enc", "detail_enc"],
  },
  {
    table: "purchase",
    columns: ["recipient_name_enc", "mobile_enc", "address_enc"],
  },
  { table: "sign_in_mobile", columns: ["mobile_enc"] },
  // Medusa's own; only messages to mobiles are sealed.
  {
    table: "notification",
    columns: ["to"],
    inside: [{ column: "data", key: "sealed" }],
    where: "t.data->>'sealed' is not null",
  },
]
