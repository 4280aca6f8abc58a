import { maskMobile } from "@mall/privacy/personal-data"
import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type { GiftRoundDTO, OutsideApproval } from "../../types/dtos"
import { outsideApprovalOf } from "./actions/carrying"
import * as people from "./actions/people"
import { dearestOf } from "./actions/round-judge"
import type { RoundKey, StepBy } from "./actions/round-lock"
import * as supplementing from "./actions/supplementing"
import { GiftOwnChoice } from "./own-choice"
import { packagesOf } from "./queries/package-queries"
import type { Roster } from "./queries/participant-queries"
import { findRound } from "./queries/round-queries"
import * as supplements from "./queries/supplement-queries"

/** Rounds for members who joined after a round was submitted (补充批次). */
export class GiftSupplements extends GiftOwnChoice {
  /** See `supplementing.makeSupplement`; `gift_supplement_members_taken`. */
  @InjectTransactionManager()
  async makeSupplement(
    parent: RoundKey,
    supplement: supplementing.NewSupplement,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await supplementing.makeSupplement(
      context,
      parent,
      supplement,
      step,
      (enc) => people.shownName(this.cipher, enc)
    )
  }

  /** A page of whoever joined since and has no gift of the round, masked. */
  @InjectTransactionManager()
  async lateJoiners(
    parentId: string,
    roster: Roster,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    const found = await supplements.lateJoiners(context, parentId, roster, page)
    return {
      count: found.count,
      members: found.rows.map((member) => ({
        id: member.member_id,
        name: people.shownName(this.cipher, member.name_enc),
        mobile: maskMobile(this.cipher.decrypt(member.mobile_enc)),
        has_address: member.address_enc !== null,
        department: member.department,
        joined_at: member.joined_at,
      })),
    }
  }

  @InjectTransactionManager()
  async supplementsOf(
    parentId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await supplements.supplementsOf(context, parentId)
  }

  /** How much of a round's reserve its supplements take, and what is held. */
  @InjectTransactionManager()
  async reserveOf(
    round: Pick<GiftRoundDTO, "id" | "reserve_members">,
    @MedusaContext() context: Context = {}
  ) {
    const members = round.reserve_members
    const taken = await supplements.placesUsed(context, round.id)
    const left = Math.max(0, members - taken)
    const dearest = dearestOf(await packagesOf(context, round.id))
    return { members, used: members - left, left, amount_fen: dearest * left }
  }

  /** Of those a draft supplement means, who is on the roster now. */
  @InjectTransactionManager()
  async meantOnRoster(
    roundId: string,
    roster: Roster,
    @MedusaContext() context: Context = {}
  ) {
    const found = await supplements.meantOnRoster(context, roundId, roster)
    return found.map(({ member_id }) => member_id)
  }

  /** Of those, whom a parcel does not reach: how many, the first masked. */
  @InjectTransactionManager()
  async meantWithoutAddress(
    roundId: string,
    roster: Roster,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    const found = await supplements.meantWithoutAddress(
      context,
      roundId,
      roster,
      limit
    )
    return {
      count: found.count,
      members: found.rows.map(({ member_id, name_enc }) => ({
        id: member_id,
        staff_number: null,
        name: people.shownName(this.cipher, name_enc),
      })),
    }
  }

  /**
   * Why a supplement needs an approval of its own: as written down once it is
   * submitted, before that as it would be if this person submitted it now.
   */
  @InjectTransactionManager()
  async outsideApprovalOf(
    round: GiftRoundDTO,
    submittedBy: string,
    roster: Roster,
    @MedusaContext() context: Context = {}
  ): Promise<OutsideApproval[]> {
    const parent = await findRound(context, round.supplement_of ?? "")
    if (round.state !== "draft" || !parent) {
      return round.outside_approval ?? []
    }
    const members = await supplements.meantOnRoster(context, round.id, roster)
    const packages = await packagesOf(context, round.id)
    return await outsideApprovalOf(
      context,
      parent,
      { round, packages, member_count: members.length },
      submittedBy
    )
  }
}
