"use client"

import { InputNumber, type InputNumberProps } from "antd"

/**
 * An amount of money a person types, to the fen. It is taken as typed: an
 * amount that is none is refused by `yuanRules`, never turned into another.
 */
export const YuanInput = (props: InputNumberProps<number>) => (
  <InputNumber<number>
    precision={2}
    prefix="¥"
    style={{ width: "100%" }}
    {...props}
  />
)
