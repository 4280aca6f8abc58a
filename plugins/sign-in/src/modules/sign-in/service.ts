import { maskMobile } from "@mall/privacy/personal-data"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import {
  openMessage,
  sealMessage,
  type SealedNotification,
} from "../../messages"
import { refuse } from "../../refuse"
import type {
  Attempt,
  IssuedCode,
  Message,
  SealedMessage,
  VerifiedMobile,
} from "../../types/accounts"
import { Invitations } from "./invitations"
import { codeDigits, newCode } from "./lib/code"
import {
  ACCOUNT_PAUSE,
  ADDRESS_PAUSE,
  CODE,
  CODES_PER_NUMBER,
  FORGET_AFTER_SECONDS,
  FRESH_MINUTES,
  PENDING_SECONDS,
  windowsPerAddress,
} from "./lib/limits"
import { waitAfterMistakes, waitForRoom } from "./lib/pace"
import { inWords } from "./lib/wait"
import * as codes from "./tables/codes"
import * as mobiles from "./tables/mobiles"
import * as pace from "./tables/pace"
import { sqlOf } from "@mall/outbox/sql"

const MINUTE_MS = 60_000

/**
 * Codes, verified mobiles and the pace of attempts; see `Invitations` for
 * staff. No number, code, e-mail
 * or address stands in its tables: only keyed hashes, and one ciphertext of
 * the verified mobile.
 */
export class SignInModuleService extends Invitations {
  /** A contact of somebody's, as their organisation keeps it. */
  seal(text: string): string {
    return this.cipher.encrypt(text)
  }

  /** A message as Medusa's notification module may keep it. */
  sealed(message: Message): SealedMessage {
    return sealMessage(this.cipher, message)
  }

  /** Opens what Medusa's notification module keeps sealed. */
  async openMessages(
    notifications: readonly SealedNotification[]
  ): Promise<Message[]> {
    return notifications.map((one) => openMessage(this.cipher, one))
  }

  /**
   * Makes a code for the number and answers the sealed message that carries
   * it. Refuses (`sign_in_code_too_soon`, with how long to wait) beyond the
   * limits of the number or of the address. Known or unknown, every number
   * gets the same answer.
   */
  @InjectTransactionManager()
  async issueCode(
    { mobile, address }: { mobile: string; address: string },
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<IssuedCode> {
    const sql = sqlOf(context)
    const number = this.marks.ofSubject("code-to", mobile)
    const from = this.marks.ofSubject("code-from", address)
    const stamp = now.getTime()
    const paces = await pace.lockPaces(sql, [number, from])
    const seconds = Math.max(
      waitForRoom(paces.get(number)?.stamps ?? [], CODES_PER_NUMBER, stamp),
      waitForRoom(
        paces.get(from)?.stamps ?? [],
        windowsPerAddress(this.settings.codes_per_address),
        stamp
      )
    )
    if (seconds > 0) {
      throw refuse.later("sign_in_code_too_soon", seconds, inWords(seconds))
    }
    await pace.addStamp(sql, number, stamp)
    await pace.addStamp(sql, from, stamp)
    const code = newCode()
    const mobile_hash = this.marks.ofMobile(mobile)
    await codes.keepCode(sql, {
      mobile_hash,
      code_hash: this.marks.ofCode(mobile_hash, code),
      expires_at: new Date(stamp + CODE.minutes * MINUTE_MS),
    })
    return {
      message: sealMessage(this.cipher, {
        mobile,
        template: "sign-in-code",
        params: { code, minutes: String(CODE.minutes) },
        text: `验证码 ${code}，${CODE.minutes} 分钟内有效，用于登录工会优质农产品商城。请勿告诉他人。`,
      }),
      mobile_hash,
      subjects: [number, from],
      stamp,
    }
  }

  /** The message was not sent: the code is void and was never asked for. */
  @InjectTransactionManager()
  async withdrawCode(
    { mobile_hash, subjects, stamp }: IssuedCode,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await codes.voidCode(sql, mobile_hash)
    for (const subject of [...subjects].sort()) {
      await pace.takeStamp(sql, subject, stamp)
    }
  }

  /** Uses the code up if it is right; five mistakes void it. */
  @InjectTransactionManager()
  async redeemCode(
    { mobile, code }: { mobile: string; code: string },
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<codes.CodeVerdict> {
    const hash = this.marks.ofMobile(mobile)
    const sql = sqlOf(context)
    const verdict = await codes.redeem(
      sql,
      hash,
      this.marks.ofCode(hash, codeDigits(code)),
      now
    )
    if (verdict === "right") {
      await mobiles.markProved(sql, hash, now)
    }
    return verdict
  }

  /**
   * The number's customer, or undefined for a number nobody has signed in
   * with: then the caller alone may open its account until its transaction
   * ends.
   */
  @InjectTransactionManager()
  async claimMobile(
    mobile: string,
    @MedusaContext() context: Context = {}
  ): Promise<string | undefined> {
    const sql = sqlOf(context)
    const hash = this.marks.ofMobile(mobile)
    await mobiles.lockMobile(sql, hash)
    return await mobiles.customerOfMobile(sql, hash)
  }

  @InjectTransactionManager()
  async keepMobile(
    { customer_id, mobile }: { customer_id: string; mobile: string },
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await mobiles.keepMobile(sqlOf(context), {
      customer_id,
      mobile_enc: this.cipher.encrypt(mobile),
      mobile_hash: this.marks.ofMobile(mobile),
      proved_at: now,
    })
  }

  /** Null for a customer who never proved a mobile. */
  @InjectManager()
  async verifiedMobileOf(
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<VerifiedMobile | null> {
    const row = await mobiles.mobileOfCustomer(sqlOf(context), customerId)
    return row
      ? {
          mobile_hash: row.mobile_hash,
          mobile_masked: maskMobile(this.cipher.decrypt(row.mobile_enc)),
        }
      : null
  }

  /**
   * The customer's number in clear, to check a new password against. Refuses
   * (`sign_in_code_needed`) unless a code has just proved that it is theirs.
   */
  @InjectManager()
  async freshMobileOf(
    customerId: string,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<{ mobile: string; mobile_hash: string }> {
    const row = await mobiles.mobileOfCustomer(sqlOf(context), customerId)
    if (!row) {
      throw refuse.notFound("sign_in_account_unknown")
    }
    const age = now.getTime() - new Date(row.proved_at).getTime()
    if (age > FRESH_MINUTES * MINUTE_MS) {
      throw refuse.notAllowed("sign_in_code_needed", { minutes: FRESH_MINUTES })
    }
    return {
      mobile: this.cipher.decrypt(row.mobile_enc),
      mobile_hash: row.mobile_hash,
    }
  }

  /**
   * Takes one attempt on an account from an address. Refuses with
   * `sign_in_paused`, whether or not there is such an account. Answers
   * undefined while attempts under way may yet turn out to be one mistake too
   * many: ask again in a moment. So a burst of guesses gets no further than
   * single ones, and a burst of right passwords gets in.
   */
  @InjectTransactionManager()
  async admitAttempt(
    subjects: Omit<Attempt, "at">,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<Attempt | undefined> {
    const sql = sqlOf(context)
    const at = now.getTime()
    const paces = await pace.lockPaces(sql, [subjects.account])
    const { stamps, pending } = paces.get(subjects.account) ?? {
      stamps: [],
      pending: [],
    }
    const dead = pending.filter((start) => start < at - PENDING_SECONDS * 1000)
    const mistakes = [...stamps, ...dead].sort((a, b) => a - b)
    const seconds = Math.max(
      waitAfterMistakes(mistakes, ACCOUNT_PAUSE, at),
      waitAfterMistakes(
        await pace.readStamps(sql, subjects.address),
        ADDRESS_PAUSE,
        at
      )
    )
    if (seconds > 0) {
      throw refuse.later("sign_in_paused", seconds, inWords(seconds))
    }
    const underWay = pending.length - dead.length
    const feared = [...mistakes, ...Array<number>(underWay).fill(at)]
    if (underWay > 0 && waitAfterMistakes(feared, ACCOUNT_PAUSE, at) > 0) {
      return undefined
    }
    await pace.addPending(sql, subjects.account, at)
    return { ...subjects, at }
  }

  /** Success forgets the account's mistakes; a mistake counts on both. */
  @InjectTransactionManager()
  async settleAttempt(
    { account, address, at }: Attempt,
    outcome: "succeeded" | "mistaken" | "void",
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    if (outcome === "succeeded") {
      await pace.forgetSubject(sql, account)
      return
    }
    await pace.takePending(sql, account, at)
    if (outcome === "mistaken") {
      await pace.addStamp(sql, account, at)
      await pace.addStamp(sql, address, at)
    }
  }

  /** Deletes expired codes and stamps that decide nothing any more. */
  @InjectTransactionManager()
  async forgetOld(
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await sql(`delete from sign_in_code where expires_at < ?`, [now])
    await sql(`delete from sign_in_pace where last_at < ?`, [
      new Date(now.getTime() - FORGET_AFTER_SECONDS * 1000),
    ])
  }
}
