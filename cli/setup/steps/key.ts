import type { Access } from '../access';
import type { SetupStep } from '../context';
import { isMissing, isRefused, isShut } from '../patient-client';

/** Whether a key opens the Sync service, as the functions will need it to. */
export async function keyOpens(
  access: Access,
  key: { readonly sid: string; readonly secret: string; readonly syncService: string },
): Promise<boolean> {
  try {
    await access.openWithKey(key.sid, key.secret).sync.v1.services(key.syncService).fetch();
    return true;
  } catch (error) {
    if (isRefused(error) || isShut(error)) return false;
    throw error;
  }
}

/**
 * The API key that signs the pages' tokens. Its secret is shown once, so a key of ours whose secret is not in .env is of no
 * use to anybody: it is deleted and made again. https://www.twilio.com/docs/iam/api-keys
 */
export const keyStep: SetupStep = {
  id: 'key',
  title: 'API key for the pages',
  async run({ access, env, ledger, name }) {
    const sid = env.get('TWILIO_API_KEY');
    const secret = env.get('TWILIO_API_SECRET');
    const syncService = env.get('TWILIO_SYNC_SERVICE_SID');
    if (sid && secret && syncService && (await keyOpens(access, { sid, secret, syncService })))
      return;
    for (const key of await access.client.keys.list()) {
      if (key.friendlyName !== name) continue;
      await ledger.change('deleted', `the API key "${name}", whose secret is not in .env`, () =>
        access.client.keys(key.sid).remove().catch(unlessGone),
      );
    }
    const made = await ledger.change('made', `the API key "${name}"`, () =>
      access.client.newKeys.create({ friendlyName: name }),
    );
    if (made) await env.set({ TWILIO_API_KEY: made.sid, TWILIO_API_SECRET: made.secret });
  },
};

function unlessGone(error: unknown): boolean {
  if (isMissing(error)) return true;
  throw error;
}
