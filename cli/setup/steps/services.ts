import { ensureMessagingService, ensureSenders } from '../../provision/messaging-service';
import { wantedObjects } from '../../provision/house-objects';
import { ensureObjects } from '../../provision/objects';
import { ensureSyncService } from '../../provision/sync-service';
import { ensureVerifyService } from '../../provision/verify-service';
import type { SetupContext, SetupStep } from '../context';

/** Keeps a service's sid in .env as soon as it is known. */
async function keep({ env }: SetupContext, name: string, sid: string | undefined): Promise<void> {
  if (sid !== undefined) await env.set({ [name]: sid });
}

export const syncStep: SetupStep = {
  id: 'sync',
  title: 'Sync service, access control on',
  async run(context) {
    const { access, env, ledger, name } = context;
    const named = { sid: env.get('TWILIO_SYNC_SERVICE_SID'), name };
    await keep(
      context,
      'TWILIO_SYNC_SERVICE_SID',
      await ensureSyncService(access.client, ledger, named),
    );
  },
};

export const objectsStep: SetupStep = {
  id: 'objects',
  title: 'What the desks keep, and who may read it',
  async run({ access, env, ledger, settings }) {
    const sid = env.get('TWILIO_SYNC_SERVICE_SID');
    const service = sid ? access.client.sync.v1.services(sid) : undefined;
    await ensureObjects(service, ledger, wantedObjects(settings, { v: 1, people: {} }));
  },
};

export const messagingStep: SetupStep = {
  id: 'messaging',
  title: 'Messaging Service and its senders',
  async run(context) {
    const { access, env, ledger, name, numbers, byHand } = context;
    const named = { sid: env.get('TWILIO_MESSAGING_SERVICE_SID'), name };
    const sid = await ensureMessagingService(access.client, ledger, named);
    await keep(context, 'TWILIO_MESSAGING_SERVICE_SID', sid);
    const elsewhere = await ensureSenders(access.client, ledger, sid, numbers);
    for (const number of elsewhere)
      byHand.add(
        `${number} sends through another Messaging Service. Take it out there (console, Messaging, Services, Sender pool) and run setup again.`,
      );
  },
};

export const verifyStep: SetupStep = {
  id: 'verify',
  title: 'Verify service for sign-in codes',
  async run(context) {
    const { access, env, ledger, name } = context;
    const named = { sid: env.get('TWILIO_VERIFY_SERVICE_SID'), name };
    await keep(
      context,
      'TWILIO_VERIFY_SERVICE_SID',
      await ensureVerifyService(access.client, ledger, named),
    );
  },
};
