import { z } from 'zod'

/** What has to hold before an approval, after the codes of the IFCN and the EFCSN. The order is that of the list on screen. */
export const standards = [
  'claimant',
  'appearanceDate',
  'appearancePlace',
  'attributionVerdict',
  'contentVerdict',
  'rationale',
  'independentEvidence',
  'secondVerdict',
  'settled',
  'checker',
  'reviewer',
] as const

export const Standard = z.enum(standards)
export type Standard = z.infer<typeof Standard>

/** Those that the desk may go on without, if somebody says why. No reason makes up for a missing verdict or a missing person. */
export const exceptable: ReadonlySet<Standard> = new Set([
  'claimant',
  'appearanceDate',
  'appearancePlace',
  'independentEvidence',
])
