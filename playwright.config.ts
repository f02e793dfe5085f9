import { defineConfig } from '@playwright/test'
import type { HostOptions } from './test/e2e/hosts'

/** One set of flows over both hosts. `scripts/test.mjs` adds the reporter that it sums up from. */
export default defineConfig<HostOptions>({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/say-hosts.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  // A test waits more than it works: three keep two processors busy.
  workers: 3,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  // What axe reads and the eye sees is one bundle in one engine on either host: `browser-*` looks at it once.
  projects: [
    { name: 'browser', testIgnore: '**/desktop*.spec.ts', use: { host: 'browser' } },
    { name: 'desktop', testIgnore: '**/browser*.spec.ts', use: { host: 'desktop' } },
  ],
})
