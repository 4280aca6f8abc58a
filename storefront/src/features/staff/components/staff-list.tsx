"use client"

import { App } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import { isHarsh, pathOf, type StaffAction } from "../staff-actions"
import type { Invited, Staff, StaffSide } from "../types"
import styles from "./staff-list.module.css"
import { StaffRow } from "./staff-row"

type Props = {
  staff: Staff[]
  side: StaffSide
  onRoles: (staff: Staff) => void
  onInvited: (invited: Invited) => void
  onChanged: () => void
}

/** Everybody expected or present, the leads first. */
export function StaffList(props: Props) {
  const { staff, side, onRoles, onInvited, onChanged } = props
  const t = useTranslations("staff")
  const { modal, message } = App.useApp()
  const { run, error, isRunning } = useAction()

  const perform = async (one: Staff, action: StaffAction) => {
    const answer = await run<Partial<Invited>>(
      `/staff/${one.id}/${pathOf(action)}`
    )
    if (answer?.invitation) {
      onInvited(answer as Invited)
    } else if (answer) {
      void message.success(t(`done.${action}`, { name: one.display_name }))
    }
    onChanged()
  }

  const act = (one: Staff, action: StaffAction) => {
    if (action === "roles") {
      onRoles(one)
      return
    }
    modal.confirm({
      title: t(`sure.${action}`, { name: one.display_name }),
      content: t(`outcomes.${action}`),
      okText: t(`actions.${action}`),
      okButtonProps: { danger: isHarsh(action) },
      onOk: () => perform(one, action),
    })
  }

  return (
    <>
      <Failure error={error} />
      <ul className={styles.list}>
        {staff.map((one) => (
          <StaffRow
            key={one.id}
            staff={one}
            side={side}
            isBusy={isRunning}
            onAct={(action) => act(one, action)}
          />
        ))}
      </ul>
    </>
  )
}
