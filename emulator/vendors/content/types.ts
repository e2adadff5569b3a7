import * as v from 'valibot';
import { CALLS_TO_ACTION, LIST, LONGEST_RICH, LONGEST_TEXT, QUICK_REPLIES } from './limits';

const filled = (longest: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'must not be empty'),
    v.check(
      (text) => [...text].length <= longest,
      () => `must have at most ${longest} characters`,
    ),
  );

const between = <Schema extends v.GenericSchema>(schema: Schema, most: number) =>
  v.pipe(
    v.array(schema),
    v.minLength(1, 'must have at least 1 entry'),
    v.maxLength(most, `must have at most ${most} entries`),
  );

const QuickReply = v.strictObject({
  type: v.optional(v.literal('QUICK_REPLY')),
  title: filled(QUICK_REPLIES.longestTitle),
  id: v.optional(filled(QUICK_REPLIES.longestId)),
});

const CallToAction = v.variant('type', [
  v.strictObject({
    type: v.literal('URL'),
    title: filled(QUICK_REPLIES.longestTitle),
    url: filled(2000),
  }),
  v.strictObject({
    type: v.literal('PHONE_NUMBER'),
    title: filled(QUICK_REPLIES.longestTitle),
    phone: v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/, 'must be a phone number')),
  }),
]);

type Action = v.InferOutput<typeof CallToAction>;

const ListItem = v.strictObject({
  id: filled(LIST.longestId),
  item: filled(LIST.longestItem),
  description: v.optional(filled(LIST.longestDescription)),
});

const atMost = (wanted: Action['type'], most: number) =>
  v.check(
    (actions: Action[]) => actions.filter(({ type }) => type === wanted).length <= most,
    `must have at most ${most} of type ${wanted}`,
  );

/** The forms that a content can have here. https://www.twilio.com/docs/content/content-types-overview */
export const ContentTypesSchema = v.pipe(
  v.strictObject({
    'twilio/text': v.exactOptional(v.strictObject({ body: filled(LONGEST_TEXT) })),
    'twilio/list-picker': v.exactOptional(
      v.strictObject({
        body: filled(LONGEST_RICH),
        button: filled(LIST.longestButton),
        items: between(ListItem, LIST.most),
      }),
    ),
    'twilio/call-to-action': v.exactOptional(
      v.strictObject({
        body: filled(LONGEST_RICH),
        actions: v.pipe(
          between(CallToAction, CALLS_TO_ACTION.most),
          atMost('URL', CALLS_TO_ACTION.mostUrls),
          atMost('PHONE_NUMBER', CALLS_TO_ACTION.mostPhones),
        ),
      }),
    ),
    'twilio/quick-reply': v.exactOptional(
      v.strictObject({
        body: filled(LONGEST_RICH),
        actions: between(QuickReply, QUICK_REPLIES.most),
      }),
    ),
  }),
  v.check((types) => Object.keys(types).length > 0, 'must have at least one type'),
);

export type ContentTypes = v.InferOutput<typeof ContentTypesSchema>;
export type ContentType = keyof ContentTypes;

/** From the plainest to the richest; a message takes the richest that its channel can show. */
export const BY_RICHNESS = [
  'twilio/text',
  'twilio/list-picker',
  'twilio/call-to-action',
  'twilio/quick-reply',
] as const satisfies readonly ContentType[];

/** The form in which WhatsApp shows a content. */
export const richest = (types: ContentTypes): ContentType =>
  BY_RICHNESS.findLast((type) => types[type] !== undefined) ?? 'twilio/text';

/** Every text of a form in which a variable may stand. */
export function textsOf(types: ContentTypes, type: ContentType): readonly string[] {
  const list = types['twilio/list-picker'];
  const calls = types['twilio/call-to-action'];
  const replies = types['twilio/quick-reply'];
  switch (type) {
    case 'twilio/text':
      return [types['twilio/text']?.body ?? ''];
    case 'twilio/list-picker':
      return list
        ? [
            list.body,
            list.button,
            ...list.items.flatMap(({ id, item, description = '' }) => [id, item, description]),
          ]
        : [];
    case 'twilio/call-to-action':
      return calls
        ? [
            calls.body,
            ...calls.actions.flatMap((action) => [
              action.title,
              action.type === 'URL' ? action.url : '',
            ]),
          ]
        : [];
    case 'twilio/quick-reply':
      return replies
        ? [replies.body, ...replies.actions.flatMap(({ title, id = '' }) => [title, id])]
        : [];
  }
}

/** The main text of a form. */
export const bodyOf = (types: ContentTypes, type: ContentType): string => types[type]?.body ?? '';
