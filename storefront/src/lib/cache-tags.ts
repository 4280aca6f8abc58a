/** Names under which public answers are cached, one per subject. */
export const cacheTags = {
  products: "products",
  categories: "categories",
  origins: "origins",
  counties: "counties",
  cooperatives: "cooperatives",
  impact: "impact",
} as const
