import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor, VendorAnswer, VendorRequest } from '../../core/vendor';
import { Acts } from './acts';
import { checkAccess } from './access';
import { Butler } from './butler/butler';
import { trelloAnswer, TrelloError } from './errors';
import { RateLimiter } from './rate';
import { boardRoutes } from './routes/boards';
import { cardPartRoutes } from './routes/card-parts';
import { cardRoutes } from './routes/cards';
import type { Context } from './routes/context';
import { customFieldRoutes } from './routes/custom-fields';
import { labelRoutes } from './routes/labels';
import { listRoutes } from './routes/lists';
import { memberRoutes } from './routes/members';
import { TrelloState } from './state';

/** Where Trello's API is. */
export const TRELLO_HOST = 'api.trello.com';

/** Trello as far as a front desk works on a board: its API, and Butler. */
export interface Trello extends Restorable {
  readonly vendor: Vendor;
  readonly state: TrelloState;
  readonly acts: Acts;
  readonly butler: Butler;
  /** Nothing that Butler began is under way. */
  readonly atRest: boolean;
  reset(): void;
}

/** Builds the Trello part of the laptop account. */
export function createTrello(options: {
  clock: Clock;
  account: Account;
  edge: string;
  localAddress: (url: string) => string;
  changed: () => void;
}): Trello {
  const { clock, account, changed } = options;
  const now = (): number => clock.now();
  const state = new TrelloState();
  const acts = new Acts({ state, now, changed });
  const butler = new Butler({ ...options, state, acts });
  const rate = new RateLimiter(now);
  const context: Context = {
    state,
    acts,
    now,
    changed,
    happened: (happenings) => butler.later(happenings),
  };
  const routes = handleRoutes([
    ...memberRoutes(context),
    ...boardRoutes(context),
    ...listRoutes(context),
    ...cardRoutes(context),
    ...cardPartRoutes(context),
    ...labelRoutes(context),
    ...customFieldRoutes(context),
  ]);

  async function handle(request: VendorRequest): Promise<VendorAnswer | undefined> {
    try {
      checkAccess(request, account);
      rate.take(request.path);
      const answer = await routes(request);
      return answer && { ...answer, headers: { ...rate.headers(), ...answer.headers } };
    } catch (error) {
      if (error instanceof TrelloError) return trelloAnswer(error);
      throw error;
    }
  }

  function begin(): void {
    rate.clear();
    butler.resume();
    changed();
  }

  return {
    vendor: { name: 'trello', hosts: [TRELLO_HOST], handle },
    state,
    acts,
    butler,
    get atRest() {
      return butler.atRest;
    },
    reset: () => {
      state.reset();
      begin();
    },
    snapshot: () => state.snapshot(),
    restore: (snapshot) => {
      state.restore(snapshot);
      begin();
    },
  };
}
