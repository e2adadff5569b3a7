import type { Twilio } from 'twilio';
import { TEMPLATES_DOCUMENT } from '../../src/messaging/templates';
import { templatesOf } from '../../src/house/desk-templates';
import { DEMO_SETTINGS } from './demo-house';
import { Ledger } from './ledger';
import { ensureTemplates } from './templates';

/** Templates of the laptop's account, approved at once: nobody waits for WhatsApp there unless a test wants to. */
export async function seedTemplates(
  client: Twilio,
  { vendorsUrl, syncServiceSid }: { readonly vendorsUrl: string; readonly syncServiceSid: string },
): Promise<void> {
  const { known, states } = await ensureTemplates(
    client,
    new Ledger(),
    'bellhop',
    templatesOf(DEMO_SETTINGS.desks),
  );
  const approved = new Set(states.filter(({ approve }) => approve).map(({ key }) => key));
  const templates = Object.fromEntries(
    Object.entries(known).map(([key, { sid, status }]) => [
      key,
      { sid, status: approved.has(key) ? 'approved' : status },
    ]),
  );
  await Promise.all(
    [...approved].map((key) => decide(vendorsUrl, templates[key]?.sid, 'approved')),
  );
  const { documents } = client.sync.v1.services(syncServiceSid);
  await documents.create({ uniqueName: TEMPLATES_DOCUMENT, data: { v: 1, templates } });
}

async function decide(vendorsUrl: string, contentSid: string | undefined, status: string) {
  const answer = await fetch(`${vendorsUrl}/local/approvals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ contentSid, status }),
  });
  if (!answer.ok) throw new Error(`the laptop's WhatsApp did not decide: ${answer.status}`);
}
