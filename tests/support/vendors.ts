import type { Twilio } from 'twilio';
import { localClient } from '../../cli/provision/local-client';
import { seedAccount } from '../../cli/provision/seed';
import { startVendors, type Vendors } from '../../emulator/vendors-server';
import type { Deadline } from '../../src/adapters/twilio/lost-answer';
import { control, type HandsetText, type Trouble } from './control';

/** The vendors alone, with the account set up and no functions behind it. */
export interface AccountAlone {
  readonly vendors: () => Vendors;
  readonly client: () => Twilio;
  readonly now: () => number;
  readonly pass: (seconds: number) => Promise<void>;
  readonly texts: (phone: string) => Promise<readonly HandsetText[]>;
  readonly trouble: (trouble: Trouble) => Promise<void>;
}

/** Time enough for everything but a vendor that never answers. */
export const PATIENT: Deadline = { left: () => 10_000 };

/** Starts the vendors for a test file; each test begins with a fresh account. */
export function openAccount(): AccountAlone {
  let running: Vendors | undefined;
  const vendors = (): Vendors => {
    if (!running) throw new Error('the account is not open yet');
    return running;
  };
  const target = () => ({ vendorsUrl: vendors().url, ...vendors().account });
  beforeAll(async () => {
    const edgeUrl = 'http://localhost:9';
    running = await startVendors({
      port: 0,
      edge: edgeUrl,
      seed: (kind, account) =>
        seedAccount(kind, {
          vendorsUrl: account.vendors,
          edgeUrl,
          secret: 'a secret of thirty-two characters',
          account,
          now: vendors().clock.now(),
        }),
    });
  });
  afterAll(() => running?.stop());
  beforeEach(() => vendors().reset('empty'));
  return {
    vendors,
    client: () => localClient(target()),
    now: () => vendors().clock.now(),
    pass: (seconds) => vendors().clock.advance(seconds * 1_000),
    texts: (phone) => control(vendors().url, `texts?person=${encodeURIComponent(phone)}`),
    trouble: async (trouble) => void (await control(vendors().url, 'faults', trouble)),
  };
}
