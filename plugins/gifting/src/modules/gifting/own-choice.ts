import { sealMessage } from "@mall/sign-in/messages"
import { civilDate } from "@mall/calendar/civil-date"
import { maskMobile } from "@mall/privacy/personal-data"
import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { shownName } from "./actions/people"
import * as noticing from "./actions/noticing"
import * as own from "./actions/own-choice"
import type { RoundKey, StepBy } from "./actions/round-lock"
import * as notices from "./queries/notice-queries"
import * as parts from "./queries/own-choice-queries"
import { findRound } from "./queries/round-queries"
import { GiftOrdering } from "./ordering"

/** What members do themselves, and how they are asked to. */
export class GiftOwnChoice extends GiftOrdering {
  /** A page of the approved rounds a member is part of. */
  @InjectTransactionManager()
  async ownRounds(
    memberId: string,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return await parts.pageOfOwnRounds(context, memberId, page)
  }

  /** One of them, with what is theirs in clear: `gift_round_not_yours`. */
  @InjectTransactionManager()
  async ownRound(key: own.OwnKey, @MedusaContext() context: Context = {}) {
    const found = await findRound(context, key.id)
    const { round, part } = await own.requireOwnPart(context, key, found)
    const { name_enc, mobile_enc, address_enc, ...rest } = part
    return {
      round,
      part: {
        ...rest,
        name: shownName(this.cipher, name_enc),
        mobile: mobile_enc && maskMobile(this.cipher.decrypt(mobile_enc)),
        address: address_enc && this.cipher.decrypt(address_enc),
      },
    }
  }

  /** See `own.chooseOwn`; may be repeated and changed while it is open. */
  @InjectTransactionManager()
  async chooseOwn(
    key: own.OwnKey,
    packageId: string,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    await own.chooseOwn(context, key, packageId, at)
  }

  /** `gift_address_workplace` where nothing goes to anybody's home. */
  @InjectTransactionManager()
  async correctOwnAddress(
    key: own.OwnKey,
    address: string,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    const sealed = this.cipher.encrypt(address)
    await own.correctOwnAddress(context, key, sealed, at)
  }

  /** Gives a gift up, or takes that back. Twice is once. */
  @InjectTransactionManager()
  async optOut(
    key: own.OwnKey,
    isOut: boolean,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    await own.optOut(context, key, isOut, at)
  }

  @InjectTransactionManager()
  async choosersOf(roundId: string, @MedusaContext() context: Context = {}) {
    return await parts.countChoosers(context, roundId)
  }

  /** `gift_reminded_today`, `gift_round_not_choosing`. */
  @InjectTransactionManager()
  async remindUnchosen(
    key: RoundKey,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await noticing.remindUnchosen(context, key, step)
  }

  @InjectTransactionManager()
  async queueDeadlineNotices(at: Date, @MedusaContext() context: Context = {}) {
    await noticing.queueDeadlineNotices(context, at)
  }

  /** The next messages, for this caller only; send, then `noticesSent`. */
  @InjectTransactionManager()
  async claimNotices(
    limit: number,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    const today = civilDate(at)
    return await notices.claimNotices(context, limit, { at, today })
  }

  @InjectTransactionManager()
  async noticesSent(
    sent: Parameters<typeof notices.markSent>[1],
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    await notices.markSent(context, sent, at)
  }

  /** A notice as Medusa's notification module may keep it. */
  sealedNotice(
    { mobile_enc }: notices.ClaimedNotice,
    message: { template: string; params: Record<string, string>; text: string }
  ) {
    const mobile = this.cipher.decrypt(mobile_enc)
    return sealMessage(this.cipher, { ...message, mobile })
  }
}
