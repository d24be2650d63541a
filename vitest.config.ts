import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A test that hangs ends; one on a slow machine that much else wants does not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
