import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Workbench } from './hosts'

/**
 * Nothing on the screen violates WCAG 2.2 A or AA or the rules of good practice. Either host shows one bundle in one
 * engine, so that it is looked at on one of them, the browser's: searching a screen takes longer than most tests.
 *
 * The report's frame runs no scripts, axe's included, so that its document is looked at on its own.
 */
export async function expectAccessible({ kind, page }: Workbench, screen = 'the screen'): Promise<void> {
  if (kind !== 'browser') return
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true)
  const { violations } = await axe.analyze()
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
  expect(lines, screen).toEqual([])
}
