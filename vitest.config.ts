import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{core,archive,disk,main,renderer,cli,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Modules keep nothing that a test changes; reading each anew for every file took half of the time.
    isolate: false,
  },
})
