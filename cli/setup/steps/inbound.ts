import type { Settings } from '../../../src/config';
import { SETTINGS_DOCUMENT } from '../../../src/config';
import { ensureThreads, removeThreads } from '../../provision/inbound-threads';
import type { SetupContext, SetupStep } from '../context';

/** Whether texts of the events' numbers come through threads, and where those are told of. */
export const inboundStep: SetupStep = {
  id: 'inbound',
  title: 'Threads in Conversations',
  async run(context) {
    const { access, env, ledger, settings, inbound, baseUrl, byHand } = context;
    const { events } = settings.desks;
    if (!events) return;
    const isOn = inbound === undefined ? events.threads === true : inbound === 'conversations';
    if (!isOn) {
      if (inbound === 'messages') await removeThreads(access.client, ledger, events.numbers);
      if (events.threads === true) await note(context, false);
      return;
    }
    if (baseUrl === undefined) {
      byHand.add(
        'Threads need to know where the desks are: deploy first, then run setup --inbound conversations again.',
      );
      return;
    }
    const foreign = await ensureThreads(access.client, ledger, {
      numbers: events.numbers,
      baseUrl,
      conversationsService: env.get('TWILIO_CONVERSATIONS_SERVICE_SID'),
    });
    for (const address of foreign)
      byHand.add(
        `${address} begins conversations for something else and was left as it is: console, Conversations, Addresses.`,
      );
    if (events.threads !== true) await note(context, true);
  },
};

/** The desks go by what is written in the settings. */
async function note(
  { access, env, ledger, settings }: SetupContext,
  threads: boolean,
): Promise<void> {
  const sid = env.get('TWILIO_SYNC_SERVICE_SID');
  const { events } = settings.desks;
  if (sid === undefined || !events) return;
  const document = access.client.sync.v1.services(sid).documents(SETTINGS_DOCUMENT);
  const changed: Settings = {
    ...settings,
    desks: { ...settings.desks, events: { ...events, threads } },
  };
  await ledger.change(
    'changed',
    threads ? 'the events: texts come through threads' : 'the events: texts come straight to us',
    async () => {
      const { revision } = await document.fetch();
      await document.update({ ifMatch: revision, data: changed });
    },
  );
}
