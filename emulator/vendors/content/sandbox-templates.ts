import type { Content } from './state';

const APPROVED = { status: 'approved', reason: '' } as const;

const stock = (
  sid: string,
  name: string,
  body: string,
  samples: Content['variables'],
): Content => ({
  sid,
  friendlyName: name,
  language: 'en',
  variables: samples,
  types: { 'twilio/text': { body } },
  approval: { name, category: 'UTILITY', submittedAt: 0, fault: null, decided: APPROVED },
  createdAt: 0,
  updatedAt: 0,
});

/**
 * The templates that WhatsApp has approved for the sandbox, under the sids they have everywhere. Nobody can
 * add to them. https://www.twilio.com/docs/whatsapp/sandbox
 */
export const SANDBOX_TEMPLATES: readonly Content[] = [
  stock(
    'HXb5b62575e6e4ff6129ad7c8efe1f983e',
    'appointment_reminders',
    'Your appointment is coming up on {{1}} at {{2}}. If you need to change it, please reply back and let us know.',
    { '1': '12/1', '2': '3pm' },
  ),
  stock(
    'HX350d429d32e64a552466cafecbe95f3c',
    'order_notifications',
    'Thank you for your order. Your delivery is scheduled for {{1}} at {{2}}. If you need to change it, please reply back and let us know.',
    { '1': '12/1', '2': '3pm' },
  ),
  stock(
    'HX229f5a04fd0510ce1b071852155d3e75',
    'verification_codes',
    '{{1}} is your verification code. For your security, do not share this code.',
    { '1': '409173' },
  ),
];

/** A stock template of the sandbox. */
export const sandboxTemplate = (sid: string): Content | undefined =>
  SANDBOX_TEMPLATES.find((content) => content.sid === sid);
