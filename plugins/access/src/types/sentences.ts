export const sentences = {
  busy_retry: {
    zh: "有人正在办理同一事项，请稍候几秒再试。",
    en: "Somebody is working on the same thing. Try again in a few seconds.",
  },
  role_required: {
    zh: "您的角色不能执行此操作。如需办理，请联系本单位的管理员。",
    en: "Your role does not allow this. Ask your organisation's manager.",
  },
  input_invalid: {
    zh: "提交的内容有 {count} 处需要修改。",
    en: "{count} thing(s) in the request need mending.",
  },
  field_invalid: {
    zh: "「{field}」不符合要求：{detail}",
    en: "“{field}” is not valid: {detail}",
  },
  listed_twice: {
    zh: "同一项出现了两次，请合并为一项。",
    en: "the same thing is listed twice; make one of the two.",
  },
  text_unkeepable: {
    zh: "「{field}」含有无法保存的字符，请删去不可见字符后重新填写。",
    en: "“{field}” holds a character that cannot be kept. Remove invisible characters.",
  },
  nothing_here: {
    zh: "没有找到您要的内容，请检查网址。",
    en: "There is nothing at this address. Check it.",
  },
  file_missing: {
    zh: "没有收到文件，请选择文件后重新上传。",
    en: "No file arrived. Choose a file and upload it again.",
  },
  upload_malformed: {
    zh: "文件没有传完整，请检查网络后重新上传。",
    en: "The upload did not arrive whole. Check the connection and upload it again.",
  },
  file_too_large: {
    zh: "文件超过 {limit} MB，请缩小后重新上传。",
    en: "The file is larger than {limit} MB. Make it smaller and upload it again.",
  },
} as const
