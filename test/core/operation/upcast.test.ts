import { expect, it } from 'vitest'
import { emptyHead, type Operation } from '#core/operation/operation'
import { canonicalJson, readRecord, seal, unseal } from '#core/operation/seal'
import { actor, articleId, asking, digest, statementId, verdictOf } from '../../builders/log'

/** A verdict as version 0.1 wrote it. */
const earlier = {
  ...asking(),
  kind: 'statement.assessed',
  body: {
    statementId: statementId(),
    articleId: articleId(),
    before: { verdict: null, assessedBy: null, stage: 'proposed' },
    after: { verdict: verdictOf('false'), assessedBy: actor(), stage: 'checking' },
    others: [
      {
        statementId: statementId(2),
        before: { verdict: verdictOf('true'), assessedBy: actor(2) },
        after: { verdict: null, assessedBy: null },
      },
    ],
  },
}

const assessmentOf = (value: string, by = actor()) => ({
  attribution: null,
  content: verdictOf(value),
  rationale: '',
  knownThen: '',
  by,
  writers: [by],
  at: null,
})

it('reads a verdict of version 0.1 as an assessment, on both sides of the change', async () => {
  const record = await seal(earlier as unknown as Operation, emptyHead, digest)
  const read = await unseal(canonicalJson(record), emptyHead, digest)
  expect(read).toMatchObject({
    ok: true,
    value: {
      hash: record.hash,
      body: {
        before: { assessment: null, stage: 'proposed' },
        after: { assessment: assessmentOf('false'), stage: 'checking' },
        others: [{ before: { assessment: assessmentOf('true', actor(2)) }, after: { assessment: null } }],
      },
    },
  })
  expect(readRecord(JSON.parse(canonicalJson(record)))).toEqual(read.ok && read.value)
})

it('reads a choice of institution of version 0.2 as a choice of source', async () => {
  const linked = {
    ...asking(),
    kind: 'statement.sourceLinked',
    body: {
      statementId: statementId(),
      articleId: articleId(),
      before: { source: null },
      after: { source: { institution: 'us-treasury' } },
      others: [
        {
          statementId: statementId(2),
          before: { source: { institution: null } },
          after: { source: { institution: 'us-treasury' } },
        },
      ],
    },
  }
  const record = await seal(linked as unknown as Operation, emptyHead, digest)
  expect(readRecord(JSON.parse(canonicalJson(record))).body).toMatchObject({
    before: { source: null },
    after: { source: { source: 'us-treasury' } },
    others: [{ before: { source: { source: null } }, after: { source: { source: 'us-treasury' } } }],
  })
})

it('leaves what this version wrote as it is', async () => {
  const stance = { ...earlier, kind: 'statement.stanceCorrected' }
  const body = {
    statementId: statementId(),
    articleId: articleId(),
    before: { stance: 'assert' },
    after: { stance: 'deny' },
  }
  const record = await seal({ ...stance, body } as unknown as Operation, emptyHead, digest)
  expect(readRecord(JSON.parse(canonicalJson(record))).body).toEqual(body)
})

it('takes a record that no version wrote for damage', async () => {
  const strange = { ...earlier, body: { ...earlier.body, after: { verdict: 'false' } } }
  const record = await seal(strange as unknown as Operation, emptyHead, digest)
  expect(await unseal(canonicalJson(record), emptyHead, digest)).toMatchObject({
    ok: false,
    failure: { code: 'journal.broken' },
  })
})
