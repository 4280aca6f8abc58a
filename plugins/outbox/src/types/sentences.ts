export const sentences = {
  busy_retry: {
    zh: "有人正在办理同一事项，请稍候几秒再试。",
    en: "Somebody is working on the same thing. Try again in a few seconds.",
  },
} as const
