"use client"

import { Table, type TableProps } from "antd"
import type { ComponentProps } from "react"
import styles from "./data-table.module.css"

/** Takes the focus itself, so that arrow keys scroll what holds it sideways. */
const FocusableTable = (props: ComponentProps<"table">) => (
  <table tabIndex={0} {...props} />
)

const components = { table: FocusableTable }

/** A table of a workspace: where it is wider than the page, keys move it too. */
export const DataTable = <Row extends object>(props: TableProps<Row>) => (
  <Table<Row> className={styles.table} components={components} {...props} />
)
