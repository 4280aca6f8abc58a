import { ChevronRight } from "lucide-react"
import type { Metadata } from "next"
import { getMessages, getTranslations } from "next-intl/server"
import type {
  Account,
  Allowance,
  Membership,
} from "@/features/customer/account"
import { MySubsidies } from "@/features/customer/components/my-subsidies"
import { PasswordForm } from "@/features/customer/components/password-form"
import { SignOutButton } from "@/features/customer/components/sign-out-button"
import { GiftsWaiting } from "@/features/own-gift/components/gifts-waiting"
import type { OwnGiftSummary } from "@/features/own-gift/own-gift"
import { Link } from "@/i18n/link"
import { readOwn } from "@/lib/shop/read-own"
import { Card } from "@/ui/card"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"
import styles from "./me.module.css"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customer")
  return { title: t("me"), robots: { index: false } }
}

const places = [
  { href: "/orders", name: "orders" },
  { href: "/gifts", name: "gifts" },
  { href: "/me/contribution", name: "contribution" },
  { href: "/addresses", name: "addresses" },
  { href: "/basket", name: "basket" },
] as const

export default async function MePage() {
  const [t, messages, account, membership, purses, gifts] = await Promise.all([
    getTranslations("customer"),
    getMessages(),
    readOwn<{ account: Account }>("sign-in/account", "/me"),
    readOwn<{ membership: Membership | null }>("membership", "/me"),
    readOwn<{ allowances: Allowance[] }>("allowances", "/me"),
    readOwn<{ gift_rounds: OwnGiftSummary[] }>("gift-rounds", "/me"),
  ])
  const mobile = account.ok ? account.data.account.mobile_masked : null
  const member = membership.ok ? membership.data.membership : null
  return (
    <>
      <PageHeading
        title={t("me")}
        lead={mobile ? t("mobile_is", { mobile }) : undefined}
      />
      <div className={styles.page}>
        {account.ok ? null : <Trouble error={account.error} />}
        {gifts.ok ? <GiftsWaiting gifts={gifts.data.gift_rounds} /> : null}
        <Card>
          <h2 className={styles.title}>{t("membership")}</h2>
          {membership.ok ? (
            <MembershipFacts member={member} />
          ) : (
            <Trouble error={membership.error} />
          )}
        </Card>
        <Card>
          <h2 className={styles.title}>{t("my_subsidies")}</h2>
          {purses.ok ? (
            <MySubsidies purses={purses.data.allowances} />
          ) : (
            <Trouble error={purses.error} />
          )}
        </Card>
        <nav aria-label={t("me")} className={styles.places}>
          {places.map(({ href, name }) => (
            <Link key={href} href={href} prefetch={false}>
              {t(name)}
              <ChevronRight size={20} aria-hidden />
            </Link>
          ))}
        </nav>
        {account.ok ? (
          <details className={styles.password}>
            <summary>
              {t(
                account.data.account.has_password
                  ? "change_password"
                  : "set_password"
              )}
            </summary>
            <PasswordForm words={messages.customer} />
          </details>
        ) : null}
        <SignOutButton label={t("sign_out")} />
      </div>
    </>
  )
}

async function MembershipFacts({ member }: { member: Membership | null }) {
  const t = await getTranslations("customer")
  if (!member) {
    return <p className={styles.words}>{t("no_membership")}</p>
  }
  return (
    <dl className={styles.facts}>
      <dt>{t("name")}</dt>
      <dd>{member.name_masked}</dd>
      <dt>{t("union")}</dt>
      <dd>{member.union.path_names.join(" · ") || member.union.name}</dd>
      {member.department ? (
        <>
          <dt>{t("department")}</dt>
          <dd>{member.department}</dd>
        </>
      ) : null}
    </dl>
  )
}
