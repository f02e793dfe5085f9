import { useState } from 'react'
import type { WrittenFormat } from '#core/report/report-formats'
import type { Platform, PrintableReport, SavedTo } from '../../platform/platform'
import { usePlatform } from '../../platform/platform-context'
import { writeReport } from '../../writers/write-report'
import type { OpenReport } from './use-report'

type SaveFailure = Extract<
  Awaited<ReturnType<NonNullable<Platform['savePdf']>>>,
  { readonly ok: false }
>['failure']['code']

/** Where a report's way out of the workbench stands. */
export type Delivery =
  | { readonly state: 'none' }
  | { readonly state: 'saving' | 'writing' | 'printing' | 'printed' }
  | { readonly state: 'saved'; readonly to: SavedTo; readonly isPdf: boolean }
  | { readonly state: 'failed'; readonly code: SaveFailure | 'print.failed' | 'report.writingFailed' }

/** The ways out that this host offers, and how the last one went. An absent way is one the host does not have. */
export function useDelivery(): {
  readonly delivery: Delivery
  readonly savePdf: ((report: PrintableReport) => Promise<void>) | undefined
  readonly print: ((report: PrintableReport) => Promise<void>) | undefined
  readonly saveAs: (format: WrittenFormat, report: OpenReport, fileName: string) => Promise<void>
} {
  const platform = usePlatform()
  const [delivery, setDelivery] = useState<Delivery>({ state: 'none' })

  const savePdf = async (report: PrintableReport) => {
    setDelivery({ state: 'saving' })
    const saved = await platform.savePdf?.(report)
    if (!saved) return
    if (!saved.ok) return setDelivery({ state: 'failed', code: saved.failure.code })
    const { path } = saved.value
    setDelivery({
      state: 'saved',
      to: path === null ? { where: 'nowhere' } : { where: 'file', path },
      isPdf: true,
    })
  }

  const saveAs = async (format: WrittenFormat, { content, edition }: OpenReport, fileName: string) => {
    setDelivery({ state: 'writing' })
    try {
      const bytes = writeReport(format, content, edition)
      const saved = await platform.saveReport({ bytes, format, fileName })
      setDelivery(
        saved.ok
          ? { state: 'saved', to: saved.value, isPdf: false }
          : { state: 'failed', code: saved.failure.code },
      )
    } catch (error) {
      console.error(`The report could not be written as ${format}.`, error)
      setDelivery({ state: 'failed', code: 'report.writingFailed' })
    }
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
    saveAs,
  }
}
