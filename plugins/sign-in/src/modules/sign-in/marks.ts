import type { PersonalDataCipher } from "@mall/privacy/personal-data"
import { accountOf } from "./lib/mobile-of"

/** What stands in the tables instead of numbers, codes, e-mails and addresses. */
export class Marks {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** The same function and key as the rosters', so that they can be matched. */
  ofMobile(mobile: string): string {
    return this.cipher.hash("mobile", mobile)
  }

  /** A code belongs to its number: the same digits elsewhere are another mark. */
  ofCode(mobileMark: string, code: string): string {
    return this.cipher.hash("sign_in_code", `${mobileMark}\0${code}`)
  }

  /** A link's token: whoever reads the table cannot open the link. */
  ofInvitation(token: string): string {
    return this.ofSubject("invitation", token)
  }

  /** What staff sign in with, an e-mail or a mobile, however it is typed. */
  ofAccount(text: string): string {
    return this.ofSubject("staff-account", accountOf(text))
  }

  /** An account, a number or an address whose pace is kept. */
  ofSubject(kind: string, value: string): string {
    return this.cipher.hash("sign_in_subject", `${kind}\0${value}`)
  }
}
