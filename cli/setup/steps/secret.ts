import { randomBytes } from 'node:crypto';
import type { SetupStep } from '../context';

/** The least that src/config.ts takes. */
export const LEAST_SECRET_LENGTH = 32;

/** Made before anything is filed by it, because whoever is filed under another secret is a stranger. */
export const secretStep: SetupStep = {
  id: 'secret',
  title: 'Secret of this house',
  async run({ env, ledger }) {
    if ((env.get('BELLHOP_SECRET') ?? '').length < LEAST_SECRET_LENGTH)
      await ledger.change('made', 'BELLHOP_SECRET', () =>
        env.set({ BELLHOP_SECRET: randomBytes(32).toString('hex') }),
      );
    if (!env.get('TEST_MODE')) await env.set({ TEST_MODE: 'false' });
  },
};
