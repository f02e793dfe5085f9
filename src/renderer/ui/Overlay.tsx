import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import styles from './Overlay.module.css'

export interface OverlayProps {
  readonly label: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** @param closeAndThen - closes it, and does something once the focus is back where it was */
  readonly children: (closeAndThen: (then: () => void) => void) => ReactNode
}

/** A list over everything, near the top of the window. Escape and a press beside it close it. */
export function Overlay({ label, isOpen, onClose, children }: OverlayProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          {children((then) => {
            onClose()
            afterFocusReturned(then)
          })}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The focus goes back in the frame after the dialog has gone: only what comes later may move it on. */
function afterFocusReturned(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => then()))
}
