import fc from "fast-check"
import { maskAddress, maskMobile, maskName } from "../masks"

it.each([
  ["13812345678", "138****5678"],
  ["12345678", "123****5678"],
  ["1234567", "*******"],
  ["", ""],
])("masks the mobile %s as %s", (mobile, masked) => {
  expect(maskMobile(mobile)).toBe(masked)
})

it.each([
  ["张三", "张*"],
  ["欧阳娜娜", "欧***"],
  ["𠮷野家", "𠮷**"],
  ["张", "*"],
  ["", ""],
])("masks the name %s as %s", (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

it.each([
  ["江苏省南京市鼓楼区中山路1号", "江苏省南京市鼓楼区****"],
  ["江苏省 南京市 鼓楼区 中山路1号", "江苏省 南京市 鼓楼区****"],
  ["江苏省苏州市昆山市前进路2号", "江苏省苏州市昆山市****"],
  ["上海市浦东新区世纪大道8号", "上海市浦东新区****"],
  ["江苏省镇江市镇江新区大港街道", "江苏省镇江市镇江新区****"],
  ["江西省萍乡市芦溪县芦溪镇", "江西省萍乡市芦溪县****"],
  [
    "新疆维吾尔自治区喀什地区疏附县托克扎克镇",
    "新疆维吾尔自治区喀什地区疏附县****",
  ],
  ["四川省凉山彝族自治州昭觉县解放乡", "四川省凉山彝族自治州昭觉县****"],
  [
    "内蒙古自治区锡林郭勒盟太仆寺旗宝昌镇",
    "内蒙古自治区锡林郭勒盟太仆寺旗****",
  ],
  ["南京市玄武区珠江路阳光小区3栋", "南京市玄武区****"],
  ["珠江路阳光小区3栋501室", "****"],
  ["阳光小区3栋501室", "****"],
  ["南京市苏果超市楼上", "南京市****"],
  ["No. 1 Main Street", "****"],
  ["", ""],
])("masks the address %s as %s", (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})

it("never shows the whole of anything", () => {
  const text = fc
    .string({ minLength: 1, unit: "grapheme" })
    // A text of stars looks like its own mask.
    .filter((value) => !value.includes("*"))
  fc.assert(
    fc.property(text, (value) => {
      for (const mask of [maskMobile, maskName, maskAddress]) {
        expect(mask(value)).not.toContain(value)
      }
    })
  )
})
