import { ContentCreateRequest } from 'twilio/lib/rest/content/v1/content';
import { ContentApprovalRequest } from 'twilio/lib/rest/content/v1/content/approvalCreate';
import type { VendorsBench } from './support-vendors';

/** A Content as the API takes it. */
export interface WireContent {
  readonly friendly_name?: string;
  readonly language?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly types?: Readonly<Record<string, unknown>>;
}

/** "Your table is ready" with two buttons, as WhatsApp would approve it. */
export const READY: WireContent = {
  friendly_name: 'ready',
  language: 'en',
  variables: { 1: 'Ana', 2: 'Harbour Café' },
  types: {
    'twilio/quick-reply': {
      body: 'Hello {{1}}, your table at {{2}} is ready now.',
      actions: [
        { type: 'QUICK_REPLY', title: 'Coming', id: 'coming' },
        { type: 'QUICK_REPLY', title: 'Five more minutes', id: 'later' },
      ],
    },
    'twilio/text': { body: 'Hello {{1}}, your table at {{2}} is ready. Send 1: coming, 2: later.' },
  },
};

/** A list to choose from. */
export const MENU: WireContent = {
  friendly_name: 'menu',
  language: 'en',
  types: {
    'twilio/list-picker': {
      body: 'What would you like?',
      button: 'Drinks',
      items: [
        { id: 'latte', item: 'Latte', description: 'Milk, oat or soy' },
        { id: 'tea', item: 'Tea' },
      ],
    },
  },
};

/** Makes a Content by the official client; its typed names are not those of the wire, so these are put beside. */
export async function makeContent(bench: VendorsBench, wire: WireContent = READY): Promise<string> {
  const request = Object.assign(new ContentCreateRequest({}), wire);
  return (await bench.client().content.v1.contents.create(request)).sid;
}

/** Hands a Content to WhatsApp. */
export function submit(
  bench: VendorsBench,
  sid: string,
  name = 'waitlist_ready',
  category = 'UTILITY',
) {
  const request = new ContentApprovalRequest({ name, category });
  return bench.client().content.v1.contents(sid).approvalCreate.create(request);
}

/** How a Content stands with WhatsApp. */
export async function standing(
  bench: VendorsBench,
  sid: string,
): Promise<Readonly<Record<string, unknown>>> {
  return (await bench.client().content.v1.contents(sid).approvalFetch().fetch()).whatsapp;
}

/** A Content that WhatsApp has approved at once. */
export async function approved(bench: VendorsBench, wire: WireContent = READY): Promise<string> {
  const sid = await makeContent(bench, wire);
  await submit(bench, sid, wire.friendly_name);
  await bench.local('POST', 'approvals', { contentSid: sid, status: 'approved' });
  return sid;
}
