import * as v from 'valibot';
import type { LocalAccount, SeedKind } from '../core/local-account';
import type { Route } from '../core/routes';
import { ControlError, readInput } from './input';

const Reset = v.strictObject({ seed: v.picklist(['demo', 'empty', 'setUp', 'bare']) });

/** The account as a whole. */
export function accountRoutes(options: {
  account: () => LocalAccount;
  board: () => Promise<string | undefined>;
  reset: (kind: SeedKind) => Promise<void>;
}): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/local/account',
      answer: () => ({ status: 200, body: options.account() }),
    },
    {
      method: 'GET',
      path: '/local/board',
      answer: async () => {
        const url = await options.board();
        if (url === undefined) throw new ControlError(404, 'nobody provides a staff board here');
        return { status: 200, body: { url } };
      },
    },
    {
      method: 'POST',
      path: '/local/reset',
      answer: async (request) => {
        await options.reset(readInput(Reset, request).seed);
        return { status: 200, body: {} };
      },
    },
  ];
}
