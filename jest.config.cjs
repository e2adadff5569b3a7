/**
 * `*.test.ts` is what every change is held to; `*.proof.ts` is longer and runs in `npm run proof`, or when its path is given
 * to `npm test`.
 * @type {import('jest').Config}
 */
module.exports = {
  testEnvironment: '<rootDir>/tests/environment.cjs',
  globalTeardown: '<rootDir>/tests/afterwards.cjs',
  roots: ['<rootDir>/tests'],
  testMatch: process.env.TESTS === 'all' ? ['**/*.test.ts', '**/*.proof.ts'] : ['**/*.test.ts'],
  transform: { '^.+\\.(t|j)sx?$': '<rootDir>/tests/transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(preact|valibot|temporal-polyfill|temporal-utils)/)'],
  testTimeout: 60000,
  setupFiles: ['<rootDir>/tests/properties.ts'],
  maxWorkers: 2,
};
