import { PersonalDataCipher } from "@mall/privacy/personal-data"
import { sqlOf } from "@mall/outbox/sql"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import type {
  Invited,
  InvitationPurpose,
  IssuedInvitation,
  Issuer,
  OpenInvitation,
  StaffActor,
} from "../../types/invitations"
import type { SignInOptions } from "../../types/settings"
import { INVITATION, INVITATIONS_PER_PERSON, newToken } from "./lib/invitation"
import { ADDRESS_PAUSE } from "./lib/limits"
import { waitAfterMistakes, waitForRoom } from "./lib/pace"
import { inWords } from "./lib/wait"
import { Marks } from "./marks"
import { SignInMobile } from "./models/sign-in-mobile"
import * as accounts from "./tables/accounts"
import * as invitations from "./tables/invitations"
import * as pace from "./tables/pace"

const DAY_MS = 86_400_000

/**
 * Invitations of staff, one mechanism for every organisation: a token told
 * once and kept as a hash, for one person, seven days, one use. Whoever they
 * are is the organisation's business: here they are an actor and an id.
 */
export class Invitations extends MedusaService({ SignInMobile }) {
  readonly marks: Marks
  protected readonly cipher: PersonalDataCipher

  constructor(
    container: Record<string, unknown>,
    readonly settings: SignInOptions
  ) {
    super(container, settings)
    this.cipher = new PersonalDataCipher(settings.personal_data)
    this.marks = new Marks(this.cipher)
  }

  /**
   * Makes an e-mail or mobile the account of somebody; refuses
   * (`sign_in_account_taken`) if it is anybody's.
   */
  @InjectTransactionManager()
  async claimAccount(
    { account, ...invited }: Invited & { account: string },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const hash = this.marks.ofAccount(account)
    if (!(await accounts.claim(sqlOf(context), hash, invited))) {
      throw refuse.notAllowed("sign_in_account_taken")
    }
  }

  /** Lets go of an account whose owner never came. */
  @InjectTransactionManager()
  async releaseAccount(
    invited: Invited,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await accounts.release(sqlOf(context), invited)
  }

  /** The mark that stands for somebody's account in Medusa's auth. */
  @InjectManager()
  async accountOfStaff(
    invited: Invited,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const hash = await accounts.ofActor(sqlOf(context), invited)
    if (!hash) {
      throw refuse.notFound("sign_in_account_unknown")
    }
    return hash
  }

  /** Which of the e-mails and mobiles have an account. */
  @InjectManager()
  async takenAccounts(
    texts: readonly string[],
    @MedusaContext() context: Context = {}
  ): Promise<Set<string>> {
    const byHash = new Map(texts.map((one) => [this.marks.ofAccount(one), one]))
    const taken = await accounts.taken(sqlOf(context), [...byHash.keys()])
    return new Set(taken.map((hash) => byHash.get(hash) ?? ""))
  }

  /**
   * Makes an invitation and voids the person's earlier one. Refuses
   * (`invitation_too_soon`) when this person was invited too often.
   */
  @InjectTransactionManager()
  async issueInvitation(
    {
      purpose,
      issued_by,
      ...invited
    }: Invited & { purpose: InvitationPurpose; issued_by: Issuer },
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<IssuedInvitation> {
    const sql = sqlOf(context)
    const subject = this.marks.ofSubject("invitation-to", invited.actor_id)
    const paces = await pace.lockPaces(sql, [subject])
    const stamps = paces.get(subject)?.stamps ?? []
    const stamp = now.getTime()
    const seconds = waitForRoom(stamps, INVITATIONS_PER_PERSON, stamp)
    if (seconds > 0) {
      throw refuse.later("invitation_too_soon", seconds, inWords(seconds))
    }
    await pace.addStamp(sql, subject, stamp)
    await invitations.withdrawOpen(sql, invited, now)
    const id = generateEntityId(undefined, "siv")
    const token = newToken()
    const expires_at = new Date(stamp + INVITATION.days * DAY_MS)
    await invitations.keepInvitation(sql, {
      ...invited,
      id,
      purpose,
      issued_by,
      token_hash: this.marks.ofInvitation(token),
      expires_at,
    })
    return {
      ...invited,
      id,
      purpose,
      token,
      expires_at: expires_at.toISOString(),
    }
  }

  @InjectTransactionManager()
  async withdrawInvitation(
    invited: Invited,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await invitations.withdrawOpen(sqlOf(context), invited, now)
  }

  /**
   * The invitation a token opens, unused. Refuses with `invitation_unknown`
   * (never told, replaced or another actor's), `invitation_used` or
   * `invitation_expired`; with `sign_in_paused` for an address that has tried
   * too many unknown ones.
   */
  @InjectManager()
  async findInvitation(
    asked: { token: string; actor_type: StaffActor; address: string },
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<OpenInvitation> {
    const sql = sqlOf(context)
    const from = this.marks.ofSubject("invitation-from", asked.address)
    const at = now.getTime()
    const seconds = waitAfterMistakes(
      await pace.readStamps(sql, from),
      ADDRESS_PAUSE,
      at
    )
    if (seconds > 0) {
      throw refuse.later("sign_in_paused", seconds, inWords(seconds))
    }
    const hash = this.marks.ofInvitation(asked.token)
    const found = await invitations.findByToken(sql, hash)
    if (!found || found.withdrawn_at || found.actor_type !== asked.actor_type) {
      await pace.addStamp(sql, from, at)
      throw refuse.notFound("invitation_unknown")
    }
    if (found.used_at) {
      throw refuse.notAllowed("invitation_used")
    }
    if (new Date(found.expires_at) <= now) {
      throw refuse.notAllowed("invitation_expired")
    }
    const { id, actor_type, actor_id, purpose, expires_at } = found
    return {
      id,
      actor_type,
      actor_id,
      purpose,
      expires_at: new Date(expires_at).toISOString(),
    }
  }

  /** Uses it up in the caller's transaction; the second of two is refused. */
  @InjectTransactionManager()
  async useInvitation(
    { id }: Pick<OpenInvitation, "id">,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    if (!(await invitations.markUsed(sqlOf(context), id, now))) {
      throw refuse.notAllowed("invitation_used")
    }
  }

  /** When the open invitation of each person ends, by actor id. */
  @InjectManager()
  async openInvitationsOf(
    actorType: StaffActor,
    actorIds: readonly string[],
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, string>> {
    return await invitations.openOf(sqlOf(context), actorType, actorIds)
  }
}
