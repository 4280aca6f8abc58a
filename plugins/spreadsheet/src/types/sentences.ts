export const sentences = {
  spreadsheet_empty: {
    zh: "文件里没有任何内容，请确认选对了文件。",
    en: "The file has nothing in it. Check that it is the right one.",
  },
  spreadsheet_busy: {
    zh: "正在读取的表格较多，请稍后再上传。",
    en: "Many files are being read. Upload yours again in a little while.",
  },
  spreadsheet_too_large: {
    zh: "文件超过 {limit} MB。请删去图片和多余的工作表，或分成几个文件上传。",
    en: "The file is larger than {limit} MB. Remove pictures and spare sheets, or split it.",
  },
  spreadsheet_too_many_rows: {
    zh: "表格超过 {limit} 行，请分成几个文件上传。",
    en: "The file has more than {limit} rows. Split it into several files.",
  },
  spreadsheet_too_many_columns: {
    zh: "工作表「{sheet}」第 {row} 行的内容超过 {limit} 列，请删去多余的列。",
    en: "Row {row} of sheet “{sheet}” has more than {limit} columns. Remove the spare ones.",
  },
  spreadsheet_wrong_type: {
    zh: "这不是表格文件。请上传 Excel 工作簿（.xlsx、.xls）或 CSV 文件。",
    en: "This is not a spreadsheet. Upload an Excel workbook (.xlsx, .xls) or a CSV file.",
  },
  spreadsheet_web_page: {
    zh: "这个文件虽然叫表格，内容却是网页或 XML。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。",
    en: "This file is a web page or XML named like a spreadsheet. Open it in Excel, save it as .xlsx and upload that.",
  },
  spreadsheet_password_protected: {
    zh: "文件设有打开密码。请在 Excel 或 WPS 中取消密码后再上传。",
    en: "The file needs a password to open. Remove the password and upload it again.",
  },
  spreadsheet_has_macros: {
    zh: "文件含有宏。请另存为不含宏的 .xlsx 后再上传。",
    en: "The file contains macros. Save it as an .xlsx without macros and upload that.",
  },
  spreadsheet_broken: {
    zh: "文件已损坏或没有传完整。请用 Excel 或 WPS 打开后另存一份，再上传。",
    en: "The file is damaged or incomplete. Open it in Excel, save a copy and upload that.",
  },
  spreadsheet_too_complex: {
    zh: "文件展开后过大，无法处理。请把需要的内容复制到一个新的工作簿，再上传。",
    en: "The file unpacks to more than can be handled. Copy what is needed into a new workbook and upload that.",
  },
  spreadsheet_unknown_encoding: {
    zh: "无法识别文件的文字编码。请另存为 .xlsx，或另存为 UTF-8 编码的 CSV。",
    en: "The text encoding is not recognised. Save the file as .xlsx, or as CSV in UTF-8.",
  },
} as const
