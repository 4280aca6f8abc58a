/** The demonstration accounts that the seed creates, as `npm start` prints them. */
export const loadDemo = () => ({
  password: "demo-mall-2026",
  logins: [
    ["工会经办 Union manager", "manager@demo.union"],
    ["工会主席 Union chair", "chair@demo.union"],
    ["工会经审 Union auditor", "auditor@demo.union"],
    ["上级工会 Supervisor", "supervisor@demo.union"],
    [
      "有补贴的工会经办 Manager of a union with subsidies",
      "manager@second.demo.union",
    ],
    [
      "有补贴的职工 Its members, in the shop by code",
      "13900000001 … 13900000010",
    ],
    ["合作社 Cooperative", "owner@yanchi.demo.coop"],
    ["商城运营 Operator", "admin@demo.mall"],
  ],
})
