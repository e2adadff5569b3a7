/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.(t|j)sx?$': '<rootDir>/tests/transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(preact|valibot|temporal-polyfill|temporal-utils)/)'],
  testTimeout: 60000,
  setupFiles: ['<rootDir>/tests/properties.ts'],
  maxWorkers: 2,
};
