"use client"

import { AntdRegistry } from "@ant-design/nextjs-registry"
import { App, ConfigProvider } from "antd"
import enUS from "antd/locale/en_US"
import zhCN from "antd/locale/zh_CN"
import dayjs from "dayjs"
import "dayjs/locale/zh-cn"
import { useLocale } from "next-intl"
import type { ReactNode } from "react"
import { SWRConfig } from "swr"
import type { BackendError } from "@/lib/workspace/backend"
import {
  type WorkspaceAddress,
  WorkspaceProvider,
} from "@/lib/workspace/context"
import { useGo } from "@/lib/workspace/use-go"
import { theme } from "./theme"

/** Client errors other than "too many requests" do not mend by asking again. */
const mayMend = ({ status }: BackendError) =>
  status === 0 || status === 429 || status >= 500

/**
 * What every staff page stands in: the component library in the reader's
 * language, the workspace's address, and one answer to a session that ended.
 */
export function WorkspaceRoot({
  address,
  children,
}: {
  address: WorkspaceAddress
  children: ReactNode
}) {
  const locale = useLocale()
  const go = useGo()
  dayjs.locale(locale === "zh" ? "zh-cn" : "en")
  return (
    <AntdRegistry>
      <ConfigProvider
        locale={locale === "zh" ? zhCN : enUS}
        theme={theme}
        form={{ requiredMark: "optional" }}
        button={{ autoInsertSpace: false }}
      >
        <App>
          <SWRConfig
            value={{
              shouldRetryOnError: mayMend,
              errorRetryCount: 2,
              onError: (error: BackendError) => {
                if (error.status === 401) {
                  go(`${address.home}/sign-in`)
                }
              },
            }}
          >
            <WorkspaceProvider value={address}>{children}</WorkspaceProvider>
          </SWRConfig>
        </App>
      </ConfigProvider>
    </AntdRegistry>
  )
}
