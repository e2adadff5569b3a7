/** What tests/environment.cjs builds a house from, outside the test files. */
export { startLocal } from '../../emulator/local';
export { seedAccount } from '../../cli/provision/seed';
