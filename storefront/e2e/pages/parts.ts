import type { Locator, Page } from "@playwright/test"

/** The component library sets two Chinese characters of a button apart. */
export const button = (scope: Page | Locator, name: string) =>
  scope.getByRole("button", {
    name: name.length === 2 ? new RegExp(`^${[...name].join("\\s?")}$`) : name,
  })

/** The number under a label, as the workspaces show figures. */
export const figure = (page: Page, label: string) =>
  page
    .locator("dl > div")
    .filter({ has: page.locator("dt", { hasText: new RegExp(`^${label}$`) }) })
    .locator("dd")
    .first()

/** Opens a select by its label and takes an option. */
export async function choose(page: Page, label: string, option: string) {
  await page.getByRole("combobox", { name: label }).click()
  await page
    .locator(".ant-select-dropdown:visible .ant-select-item-option-content")
    .filter({ hasText: option })
    .first()
    .click()
}

/** Answers yes to the dialog that asks whether one is sure. */
export async function agree(page: Page, answer: string) {
  const dialog = page.getByRole("dialog")
  await button(dialog, answer).click()
  await dialog.waitFor({ state: "hidden" })
}

/** Where a link leads on the mall under test, with what stands behind its `#`. */
export function pathOf(link: string) {
  const { pathname, hash } = new URL(link)
  return `${pathname}${hash}`
}
