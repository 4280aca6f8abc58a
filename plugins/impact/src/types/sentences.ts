export const sentences = {
  counting_rule_missing: {
    zh: "{on} 没有生效的统计口径，无法计入帮扶成效。",
    en: "No counting rule is in force on {on}; nothing can be credited.",
  },
  impact_union_not_found: {
    zh: "未找到该工会。",
    en: "No such union.",
  },
} as const
