import { useTranslations } from "next-intl"

/** Links to the pages that say so; an address as text helps nobody. */
export function SourcePages({ source }: { source: string }) {
  const t = useTranslations("origin.county")
  const urls = source.match(/https?:\/\/[^\s;；]+/g) ?? []
  return urls.map((url, index) => (
    <span key={url}>
      {" "}
      <a href={url} rel="noreferrer nofollow">
        {urls.length > 1
          ? t("sourcePageNumbered", { number: index + 1 })
          : t("sourcePage")}
      </a>
    </span>
  ))
}
