/** Where the reader's choice of large type is kept in the browser. */
export const typeSizeKey = "mall.type"
