import { isDeepStrictEqual } from 'node:util';
import { templatesOf } from '../../../src/house/desk-templates';
import { parseTemplates, TEMPLATES_DOCUMENT } from '../../../src/messaging/templates';
import { ensureTemplates } from '../../provision/templates';
import type { SetupStep } from '../context';
import { isMissing } from '../patient-client';

/** WhatsApp's templates, and the document in which the desks look up what they may send. */
export const templatesStep: SetupStep = {
  id: 'templates',
  title: 'WhatsApp templates and their approval',
  async run({ access, env, ledger, name, settings, sandbox, found }) {
    // The sandbox sends no templates of ours.
    const templates = templatesOf(settings.desks);
    if (templates.length === 0 || sandbox) return;
    const { known, states } = await ensureTemplates(access.client, ledger, name, templates);
    found.templates = states;
    const sid = env.get('TWILIO_SYNC_SERVICE_SID');
    if (sid === undefined) {
      await ledger.change('changed', 'which templates the desks may send', async () => undefined);
      return;
    }
    const { documents } = access.client.sync.v1.services(sid);
    const stored = await documents(TEMPLATES_DOCUMENT).fetch().catch(unlessMissing);
    if (stored && isDeepStrictEqual(parseTemplates(stored.data), known)) return;
    const data = { v: 1, templates: known };
    await ledger.change('changed', 'which templates the desks may send', () =>
      stored
        ? documents(TEMPLATES_DOCUMENT).update({ data })
        : documents.create({ uniqueName: TEMPLATES_DOCUMENT, data }),
    );
  },
};

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
