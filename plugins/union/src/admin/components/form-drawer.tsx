import { Button, Drawer } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  title: string
  submit: string
  isBusy: boolean
  /** False while something is not chosen yet that has to be. */
  isReady?: boolean
  onSubmit: (form: HTMLFormElement) => void
  onClose: () => void
  children: ReactNode
}

/** A form at the side, with one thing to do. */
export function FormDrawer(props: Props) {
  const { t } = useTranslation("unions")
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <Drawer.Content>
        <form
          className="flex h-full flex-col"
          onSubmit={(event) => {
            event.preventDefault()
            props.onSubmit(event.currentTarget)
          }}
        >
          <Drawer.Header>
            <Drawer.Title>{props.title}</Drawer.Title>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            {props.children}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={props.onClose}>
              {t("cancel")}
            </Button>
            <Button
              type="submit"
              isLoading={props.isBusy}
              disabled={props.isReady === false}
            >
              {props.submit}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
