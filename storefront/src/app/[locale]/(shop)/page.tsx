import { getTranslations } from "next-intl/server"
import { SearchBox } from "@/features/catalogue/search-box"

export default async function HomePage() {
  const t = await getTranslations("common")
  return (
    <>
      <h1>{t("name")}</h1>
      <SearchBox />
    </>
  )
}
