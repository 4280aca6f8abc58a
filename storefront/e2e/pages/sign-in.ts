import { expect, type Page } from "@playwright/test"
import { button } from "./parts"

/** The one password of all demonstration accounts. */
export const PASSWORD = "demo-mall-2026"

/** Signs in on the page people use; ends on the workspace's first page. */
export async function signIn(
  page: Page,
  workspace: "union" | "cooperative",
  email: string,
  password = PASSWORD
) {
  await page.goto(`/${workspace}/sign-in`)
  await page.getByLabel("邮箱").fill(email)
  await page.getByLabel("密码", { exact: true }).fill(password)
  await button(page, "登录").click()
  await expect(page).toHaveURL(new RegExp(`/${workspace}$`))
}
