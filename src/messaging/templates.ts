import * as v from 'valibot';

/** One button under a WhatsApp message: what it says, and what comes back when it is pressed. */
export interface Button {
  readonly id: string;
  /** At most 20 characters. https://www.twilio.com/docs/content/twilio-quick-reply */
  readonly title: string;
}

/**
 * A message that has to be known to WhatsApp before it is sent, as set-up makes it in the account. Two sorts: with
 * `approve`, a whole sentence that may go out when the guest has not written for a day; without, a frame for buttons
 * around whatever we say while the guest is talking to us.
 */
export interface Template {
  /** Lower case and underscores; with the language it names the template for good. */
  readonly name: string;
  readonly language: string;
  /** `{{1}}`, `{{2}}` … are filled in on sending; an approved one may neither begin nor end with one. */
  readonly body: string;
  /** An example for every variable, which the approval asks for. */
  readonly samples: Readonly<Record<string, string>>;
  readonly buttons?: readonly Button[];
  /** Rows that a button opens; only for somebody who is talking to us. https://www.twilio.com/docs/content/twiliolist-picker */
  readonly list?: { readonly button: string; readonly items: readonly Button[] };
  readonly approve: boolean;
}

/** The Sync document in which set-up writes down what it made. */
export const TEMPLATES_DOCUMENT = 'templates';

const documentSchema = v.object({
  v: v.literal(1),
  templates: v.record(
    v.string(),
    v.object({
      sid: v.string(),
      /** WhatsApp's own word: `unsubmitted`, `received`, `pending`, `approved`, `rejected`, `paused`, `disabled`. */
      status: v.string(),
    }),
  ),
});

/** The account's templates by `templateKey`. */
export type KnownTemplates = v.InferOutput<typeof documentSchema>['templates'];

/** Reads the document; an account without one simply has no templates. */
export function parseTemplates(data: unknown): KnownTemplates {
  const parsed = v.safeParse(documentSchema, data);
  return parsed.success ? parsed.output.templates : {};
}

/** What a template is filed under, e.g. `waitlist_ready.en`. */
export const templateKey = (template: {
  readonly name: string;
  readonly language: string;
}): string => `${template.name}.${template.language}`;

/** The templates that desks want to send, with what is known of each. */
export const wantedTemplates = (
  wanted: readonly Template[],
  known: KnownTemplates,
): readonly {
  readonly key: string;
  readonly approve: boolean;
  readonly sid?: string;
  readonly status?: string;
}[] =>
  wanted.map((template) => {
    const key = templateKey(template);
    return { key, approve: template.approve, ...known[key] };
  });
