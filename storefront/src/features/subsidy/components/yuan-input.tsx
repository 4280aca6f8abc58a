"use client"

import { InputNumber, type InputNumberProps } from "antd"

/** An amount of money a person types, above zero, to the fen. */
export const YuanInput = (props: InputNumberProps<number>) => (
  <InputNumber<number>
    min={0.01}
    precision={2}
    prefix="¥"
    style={{ width: "100%" }}
    {...props}
  />
)
