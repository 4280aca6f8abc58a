export const sentences = {
  outbox_nothing_to_retry: {
    zh: "没有找到需要重试的事项，可能已经处理完。",
    en: "There is nothing to try again; it may have been dealt with already.",
  },
} as const
