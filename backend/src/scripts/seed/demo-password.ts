/** Signs in every demonstration account; a real installation has none of them. */
export const demoPassword = "demo-mall-2026"
