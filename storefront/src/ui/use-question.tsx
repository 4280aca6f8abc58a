"use client"

import { useRef, useState } from "react"
import { Button } from "./button"
import styles from "./use-question.module.css"

interface Question {
  text: string
  /** The button that does it says what is done. */
  yes: string
  answer: (isSure: boolean) => void
}

/**
 * Asks once more before something that is not easily undone, drawn by the
 * page itself: the boxes of browsers inside other apps may be suppressed.
 * `ask` resolves to true only by the button; Escape and going away say no.
 */
export function useQuestion(no: string) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [asked, setAsked] = useState<Question>()

  const ask = (text: string, yes: string) =>
    new Promise<boolean>((answer) => {
      setAsked({ text, yes, answer })
      dialog.current?.showModal()
    })
  const close = (isSure: boolean) => {
    asked?.answer(isSure)
    setAsked(undefined)
    dialog.current?.close()
  }

  const question = (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={asked?.text}
      onClose={() => close(false)}
    >
      <p>{asked?.text}</p>
      <div className={styles.buttons}>
        <Button look="secondary" onClick={() => close(false)}>
          {no}
        </Button>
        <Button onClick={() => close(true)}>{asked?.yes ?? ""}</Button>
      </div>
    </dialog>
  )
  return { ask, question }
}
