import { twilioMessageLog } from '../../src/adapters/twilio/message-log';
import { openAccount, PATIENT } from '../support/vendors';

const account = openAccount();
const ANA = '+12025550120';
const MANY = 1_050;

jest.setTimeout(240_000);

test('more messages than a page holds are emptied, page by page', async () => {
  const client = account.client();
  for (let sent = 0; sent < MANY; sent += 50) {
    await Promise.all(
      Array.from({ length: 50 }, (_, nth) =>
        client.messages.create({ to: ANA, from: '+12025550101', body: `text ${sent + nth}` }),
      ),
    );
    await account.pass(2);
  }
  const log = twilioMessageLog(client, PATIENT);
  let until: number | undefined;
  for (let looks = 0; ; looks++) {
    const { next, underWay } = await log.emptyOf(ANA, account.now(), until);
    expect(underWay).toBe(false);
    if (!next) break;
    expect(looks).toBeLessThan(2 * MANY);
    ({ until } = next);
  }
  const left = await client.messages.list({ to: ANA });
  expect(left).toHaveLength(MANY);
  expect(left.filter(({ body }) => body !== '')).toEqual([]);
});
