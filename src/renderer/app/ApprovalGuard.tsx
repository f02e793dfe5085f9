import { useMemo, useState, type ReactNode } from 'react'
import type { Command } from '#core/operation/command'
import { useTranslation } from '../i18n/use-translation'
import type { Executed } from '../storage/workspace'
import { useWorkspace, WorkspaceProvider } from '../storage/workspace-context'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'

/** A change that waits for an answer. */
interface Asked {
  readonly count: number
  readonly answer: (agreed: boolean) => void
}

/** Asks, wherever a change is made from, before it makes an approval lapse. */
export function ApprovalGuard({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('byHand')
  const workspace = useWorkspace()
  const [asked, setAsked] = useState<Asked | null>(null)
  const guarded = useMemo(() => {
    const execute = async (command: Command): Promise<Executed> => {
      const outcome = await workspace.execute(command)
      if (outcome.ok || outcome.failure.code !== 'decision.approvalLapses') return outcome
      const count = Number(outcome.failure.detail?.['count'] ?? 1)
      const agreed = await new Promise<boolean>((answer) => setAsked({ count, answer }))
      setAsked(null)
      return agreed ? workspace.execute(command, 'lapse') : outcome
    }
    // Whoever acts changes while the workspace stays the same: everything else is asked of it itself.
    return Object.create(workspace, { execute: { value: execute } }) as typeof workspace
  }, [workspace])
  return (
    <WorkspaceProvider value={guarded}>
      {children}
      {asked && (
        <Dialog
          isOpen
          title={t('lapse.title')}
          closeLabel={t('lapse.close')}
          onClose={() => asked.answer(false)}
        >
          <p>{t('lapse.text', { count: asked.count })}</p>
          <DialogActions>
            <Button look="primary" autoFocus onPress={() => asked.answer(false)}>
              {t('lapse.leave')}
            </Button>
            <Button onPress={() => asked.answer(true)}>{t('lapse.change')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </WorkspaceProvider>
  )
}
