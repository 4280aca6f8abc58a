import type { Sentence } from "@mall/access/types"

/** Every "no" of this plugin; the keys are its stable error codes. */
export const sentences = {
  union_not_found: {
    zh: "没有找到这个工会。",
    en: "This union was not found.",
  },
  union_staff_unknown: {
    zh: "您的账号尚未关联到任何工会，请联系上级工会开通。",
    en: "Your account belongs to no union yet. Ask the union above yours.",
  },
  union_closed: {
    zh: "“{union}”已停用，不能办理。如需恢复请联系省总工会。",
    en: "“{union}” is closed. Ask the federation to open it again.",
  },
  union_root_is_federation: {
    zh: "最上级只能是总工会，其他工会请先选择上级工会。",
    en: "Only a federation stands at the top. Choose the union above first.",
  },
  union_level_misplaced: {
    zh: "这个级别的工会不能设在“{union}”之下，请核对级别或上级工会。",
    en: "A union of this level cannot stand below “{union}”. Check the level or the union above.",
  },
  union_code_taken: {
    zh: "这个编码已属于另一个工会，请核对。",
    en: "Another union has this code. Check it.",
  },
  union_moved_into_itself: {
    zh: "不能移到自己或自己的下级工会之下，请另选上级工会。",
    en: "A union cannot stand below itself or a union of its own. Choose another.",
  },
  union_has_open_unions: {
    zh: "还有 {count} 个下级工会在用，请先停用或移走它们。",
    en: "{count} union(s) below are open. Close or move them first.",
  },
  union_has_open_work: {
    zh: "“{union}”还有未办完的事项：{work_zh}。请办完或取消后再停用。",
    en: "“{union}” has work under way: {work_en}. Finish or cancel it first.",
  },
  union_role_misplaced: {
    zh: "“{union}”不设这个角色：督导只在上级工会设置。",
    en: "“{union}” has no such role: supervisors belong to unions above others.",
  },
  union_has_no_members: {
    zh: "只有基层工会才能维护会员名册，请用基层工会的账号登录。",
    en: "Only a base union keeps a roster. Sign in for a base union.",
  },
  member_not_found: {
    zh: "没有找到这位会员。",
    en: "This member was not found.",
  },
  member_fields_invalid: {
    zh: "有 {count} 项内容需要修改。",
    en: "{count} field(s) need mending.",
  },
  member_mobile_taken: {
    zh: "这个手机号已登记在本工会另一位会员名下，请核对。",
    en: "Another member of your union has this mobile. Check the number.",
  },
  member_staff_number_taken: {
    zh: "这个工号已登记在本工会另一位会员名下，请核对。",
    en: "Another member of your union has this staff number. Check it.",
  },
  roster_import_not_found: {
    zh: "没有找到这次名册导入。",
    en: "This roster import was not found.",
  },
  roster_import_not_open: {
    zh: "这次导入已结束或仍在读取，不能再修改。如需更改请重新上传名册。",
    en: "This import is closed or still being read. Upload the roster again to change it.",
  },
  roster_import_outdated: {
    zh: "预览之后会员有了变动，预览已按最新会员更新，请核对后再次确认。",
    en: "Members changed since the preview. It has been renewed: check it and confirm again.",
  },
  roster_import_interrupted: {
    zh: "读取名册时服务中断，没有写入任何会员。请重新上传这份名册。",
    en: "Reading the roster was interrupted; no member was written. Upload it again.",
  },
  roster_import_expired: {
    zh: "这次导入超过 {days} 天没有确认，暂存数据已清除。请重新上传名册。",
    en: "The import was not confirmed within {days} days and its data was cleared. Upload the roster again.",
  },
  roster_import_unreadable: {
    zh: "读取名册时出错，没有写入任何会员。请另存为 .xlsx 后重新上传。",
    en: "The roster could not be read; no member was written. Save it as .xlsx and upload it again.",
  },
  roster_row_not_found: {
    zh: "名册中没有这一行，或这一行没有需要修改的内容。",
    en: "The roster has no such row, or nothing in it needs mending.",
  },
  roster_header_not_found: {
    zh: "没有找到表头。名册前 {rows} 行中应有一行写着列名，例如：工号、姓名、手机号、部门、收货地址。请补上表头或使用模板。",
    en: "No header row was found. One of the first {rows} rows must name the columns, such as staff number, name, mobile, department, address. Add it or use the template.",
  },
  roster_has_no_rows: {
    zh: "表头下面没有会员，请检查是否选错了文件。",
    en: "There is no member below the header. Check that this is the right file.",
  },
  roster_columns_missing: {
    zh: "还没有指定“姓名”或“手机号”是哪一列，请先选择列再确认。",
    en: "The column of the name or of the mobile is not chosen yet. Choose it before confirming.",
  },
  roster_mapping_invalid: {
    zh: "所选的列不在表头中，或同一列被选了两次，请重新选择。",
    en: "A chosen column is not in the header, or one was chosen twice. Choose again.",
  },
  roster_is_part: {
    zh: "这是系统导出的错误清单，只含需要修改的几行，不能据此标记其他会员离开。请用完整名册。",
    en: "This is our workbook of faulty rows: it holds a few members only and cannot say who left. Use a whole roster.",
  },
  roster_place: { zh: "第 {row} 行", en: "Row {row}: " },
  roster_name_missing: {
    zh: "“{column}”是空的。请填写姓名。",
    en: "“{column}” is empty. Fill in the name.",
  },
  roster_name_is_formula: {
    zh: "“{column}”是公式，不是姓名。请直接填写姓名文字。",
    en: "“{column}” is a formula. Type the name as text.",
  },
  roster_name_invalid: {
    zh: "“{column}”不像姓名（没有文字或过长）。请填写姓名。",
    en: "“{column}” does not read as a name. Fill in the name.",
  },
  roster_mobile_missing: {
    zh: "“{column}”是空的。请填写 11 位手机号。",
    en: "“{column}” is empty. Fill in an 11-digit mobile.",
  },
  roster_mobile_is_landline: {
    zh: "“{column}”是固定电话。快递需要手机号，请改为 11 位手机号。",
    en: "“{column}” is a landline. Couriers need a mobile: give an 11-digit one.",
  },
  roster_mobile_several: {
    zh: "“{column}”写了不止一个手机号。请只保留一个。",
    en: "“{column}” holds more than one mobile. Keep one.",
  },
  roster_mobile_damaged: {
    zh: "“{column}”已被 Excel 变成科学计数法，后几位数字已丢失。请把该列设为“文本”后重新填写手机号。",
    en: "“{column}” was turned into scientific notation and lost digits. Format the column as text and type the mobile again.",
  },
  roster_mobile_invalid: {
    zh: "“{column}”不是有效手机号（现有 {digits} 位数字）。请填写 1 开头的 11 位手机号。",
    en: "“{column}” is no valid mobile ({digits} digits). Give 11 digits starting with 1.",
  },
  roster_mobile_repeated: {
    zh: "“{column}”与第 {first} 行的手机号相同。请改正其中一个，或删除重复的一行。",
    en: "“{column}” repeats the mobile of row {first}. Mend one or delete the repeated row.",
  },
  roster_mobile_of_other_member: {
    zh: "“{column}”已登记在另一位会员名下（工号或姓名不同）。请核对手机号；若确已换人，请先修改那位会员的手机号。",
    en: "“{column}” belongs to another member. Check the number; if it changed hands, mend that member first.",
  },
  roster_staff_number_missing: {
    zh: "“{column}”是空的，将按手机号辨认这位会员。",
    en: "“{column}” is empty; this member is recognised by mobile.",
  },
  roster_staff_number_repeated: {
    zh: "“{column}”与第 {first} 行的工号相同。请改正其中一个，或删除重复的一行。",
    en: "“{column}” repeats the staff number of row {first}. Mend one or delete the repeated row.",
  },
  roster_staff_number_of_other_member: {
    zh: "“{column}”是另一位会员的工号，姓名和手机号都不同。若是同一人，请确认“是同一人”；若不是，请改正工号。",
    en: "“{column}” belongs to a member with another name and another mobile. Confirm that it is the same person, or mend the staff number.",
  },
  roster_holder_not_as_seen: {
    zh: "这一行或原会员刚有变动，请核对后再确认。",
    en: "The row or the member has just changed. Check them and confirm again.",
  },
  roster_staff_number_damaged: {
    zh: "“{column}”已被 Excel 变成科学计数法。请把该列设为“文本”后重新填写工号。",
    en: "“{column}” was turned into scientific notation. Format the column as text and type it again.",
  },
  roster_staff_number_is_id_card: {
    zh: "“{column}”像身份证号。为保护个人信息请勿填写，请改用工号。",
    en: "“{column}” looks like an ID-card number. Use a staff number instead.",
  },
  roster_staff_number_invalid: {
    zh: "“{column}”只能由文字、数字、点和横线组成，且不超过 32 个字符。请改正工号。",
    en: "“{column}” may hold letters, digits, dots and dashes, 32 at most. Mend it.",
  },
  roster_address_missing: {
    zh: "“{column}”是空的。可以导入；送货到家之前请补上地址。",
    en: "“{column}” is empty. It can be imported; add an address before home delivery.",
  },
  roster_text_is_formula: {
    zh: "“{column}”是公式。请直接填写文字。",
    en: "“{column}” is a formula. Type the text itself.",
  },
  roster_text_too_long: {
    zh: "“{column}”超过 {max} 个字。请缩短。",
    en: "“{column}” is longer than {max} characters. Shorten it.",
  },
  roster_cell_is_error: {
    zh: "“{column}”是 Excel 错误值（如 #N/A）。请改为正确的内容。",
    en: "“{column}” is an Excel error such as #N/A. Put the right value.",
  },
} as const satisfies Record<string, Sentence>

export type UnionErrorCode = keyof typeof sentences
