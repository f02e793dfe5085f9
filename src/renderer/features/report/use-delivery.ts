import { useState } from 'react'
import type { Platform, PrintableReport } from '../../platform/platform'
import { usePlatform } from '../../platform/platform-context'

type SaveFailure = Extract<
  Awaited<ReturnType<NonNullable<Platform['savePdf']>>>,
  { readonly ok: false }
>['failure']['code']

/** Where a report's way out of the workbench stands. `path` is null where the person chose no place. */
export type Delivery =
  | { readonly state: 'none' }
  | { readonly state: 'saving' | 'printing' | 'printed' }
  | { readonly state: 'saved'; readonly path: string | null }
  | { readonly state: 'failed'; readonly code: SaveFailure | 'print.failed' }

/** The ways out that this host offers, and how the last one went. An absent way is one the host does not have. */
export function useDelivery(): {
  readonly delivery: Delivery
  readonly savePdf: ((report: PrintableReport) => Promise<void>) | undefined
  readonly print: ((report: PrintableReport) => Promise<void>) | undefined
} {
  const platform = usePlatform()
  const [delivery, setDelivery] = useState<Delivery>({ state: 'none' })

  const savePdf = async (report: PrintableReport) => {
    setDelivery({ state: 'saving' })
    const saved = await platform.savePdf?.(report)
    if (!saved) return
    setDelivery(
      saved.ok ? { state: 'saved', path: saved.value.path } : { state: 'failed', code: saved.failure.code },
    )
  }

  const print = async (report: PrintableReport) => {
    setDelivery({ state: 'printing' })
    try {
      await platform.print?.(report)
      setDelivery({ state: 'printed' })
    } catch (error) {
      console.error('The print dialog could not be opened.', error)
      setDelivery({ state: 'failed', code: 'print.failed' })
    }
  }

  return {
    delivery,
    savePdf: platform.savePdf && savePdf,
    print: platform.print && print,
  }
}
