import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { isPoliteHour, spokenDay } from "../modules/gifting/lib/own-choice"
import type { ClaimedNotice } from "../modules/gifting/queries/notice-queries"
import { giftingOf, unionsOf } from "./reading/services"

/** So many go to the gateway at once. */
const NOTICES_PER_BATCH = 50
/** A run ends by itself; what is left is for the next one. */
const NOTICES_PER_RUN = 20_000

/**
 * Sends the messages that ask members to choose, at hours at which a telephone
 * may ring: when choosing opens, two days before the deadline, and when staff
 * ask for it. A notice is claimed before it is sent and goes out under a key of
 * its own, so that two runs at once and a run after a killed one repeat none.
 * May be run again at any time; answers how many were sent.
 */
export async function remindGiftChoosers(
  container: MedusaContainer,
  now = new Date()
): Promise<number> {
  if (!isPoliteHour(now)) {
    return 0
  }
  const gifting = giftingOf(container)
  await gifting.queueDeadlineNotices(now)
  const names = new Map<string, string>()
  let sent = 0
  while (sent < NOTICES_PER_RUN) {
    const { taken, notices } = await gifting.claimNotices(
      NOTICES_PER_BATCH,
      now
    )
    if (taken === 0) {
      break
    }
    if (notices.length === 0) {
      continue
    }
    await learnNames(container, notices, names)
    if (!(await send(container, notices, names))) {
      break
    }
    await gifting.noticesSent(notices, now)
    sent += notices.length
  }
  return sent
}

async function learnNames(
  container: MedusaContainer,
  notices: readonly ClaimedNotice[],
  names: Map<string, string>
) {
  for (const { union_id } of notices) {
    if (!names.has(union_id)) {
      const union = await unionsOf(container).requireUnion(union_id)
      names.set(union_id, union.name)
    }
  }
}

/**
 * False when the gateway refuses: then the run ends, and these are tried again
 * after a pause, those that did go out left aside by their keys.
 */
async function send(
  container: MedusaContainer,
  notices: readonly ClaimedNotice[],
  names: ReadonlyMap<string, string>
): Promise<boolean> {
  const gifting = giftingOf(container)
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications(
      notices.map((notice) => ({
        ...gifting.sealedNotice(
          notice,
          messageOf(
            notice,
            names.get(notice.union_id) ?? "",
            gifting.storefrontUrl
          )
        ),
        idempotency_key: keyOf(notice),
      }))
    )
    return true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `gifting: reminders to choose were not all sent and are tried again: ${(error as Error).message}`
      )
    return false
  }
}

const keyOf = ({ participant_id, kind, due_on, approved_at }: ClaimedNotice) =>
  `gift-choice:${participant_id}:${approved_at}:${kind}:${due_on}`

function messageOf(
  { kind, round_id, round_name, choice_deadline }: ClaimedNotice,
  union: string,
  storefrontUrl: string
) {
  const params = {
    union,
    round: round_name,
    deadline: spokenDay(choice_deadline),
    link: `${storefrontUrl}/gifts/${round_id}`,
  }
  const { deadline, link } = params
  return kind === "opening"
    ? {
        template: "gift-choice-open",
        params,
        text: `${union}：「${round_name}」开始自选了。请在${deadline}（含当天）前打开 ${link} 用本人手机号登录，选择您的慰问品；逾期未选的，按默认礼包发放。`,
      }
    : {
        template: "gift-choice-reminder",
        params,
        text: `${union}：「${round_name}」您还没有选择慰问品，${deadline}截止。请打开 ${link} 用本人手机号登录后选择；逾期未选的，按默认礼包发放。`,
      }
}
