import * as v from 'valibot';
import { NotEmulated } from '../../core/errors';
import { LIMITS } from './limits';

const text = v.string();
const offset = v.optional(v.object({ x: v.number(), y: v.number() }));

/** Properties by widget type, as Studio's own check wants them; only widgets that are run here are known. */
const PROPERTIES = {
  trigger: v.looseObject({ offset }),
  'add-twiml-redirect': v.looseObject({
    offset,
    url: text,
    method: v.optional(v.picklist(['GET', 'POST'])),
    timeout: v.optional(text),
  }),
  'send-message': v.looseObject({
    offset,
    body: text,
    from: v.optional(text),
    to: v.optional(text),
  }),
  'send-and-wait-for-reply': v.looseObject({
    offset,
    body: text,
    from: v.optional(text),
    timeout: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  }),
  'make-http-request': v.looseObject({
    offset,
    url: text,
    method: v.picklist(['GET', 'POST']),
    content_type: text,
    body: v.optional(text),
    parameters: v.optional(v.array(v.object({ key: text, value: text }))),
  }),
  'split-based-on': v.looseObject({ offset, input: text }),
} as const;

export type WidgetType = keyof typeof PROPERTIES;

/** What may follow each widget. https://www.twilio.com/docs/studio/widget-library */
const EVENTS: Readonly<Record<WidgetType, readonly string[]>> = {
  trigger: [
    'incomingMessage',
    'incomingCall',
    'incomingConversationMessage',
    'incomingRequest',
    'incomingParent',
  ],
  'add-twiml-redirect': ['return', 'timeout', 'fail'],
  'send-message': ['sent', 'failed'],
  'send-and-wait-for-reply': ['incomingMessage', 'timeout', 'deliveryFailure'],
  'make-http-request': ['success', 'failed'],
  'split-based-on': ['match', 'noMatch'],
};

const condition = v.object({
  friendly_name: text,
  arguments: v.array(text),
  type: text,
  value: text,
});
export type Condition = v.InferOutput<typeof condition>;

const widget = v.object({
  name: v.pipe(text, v.regex(/^[A-Za-z0-9_-]+$/, 'must be letters, digits, _ and -')),
  type: text,
  transitions: v.array(
    v.object({
      event: text,
      next: v.optional(text),
      conditions: v.optional(v.array(condition)),
    }),
  ),
  properties: v.looseObject({}),
});

const definition = v.object({
  description: v.optional(text),
  states: v.pipe(v.array(widget), v.minLength(1, 'must hold a widget')),
  initial_state: text,
  flags: v.optional(v.looseObject({})),
});

export type Widget = v.InferOutput<typeof widget>;
export type Definition = v.InferOutput<typeof definition>;
type Properties<Type extends WidgetType> = v.InferOutput<(typeof PROPERTIES)[Type]>;

export interface Problem {
  readonly message: string;
  readonly property_path: string;
}

/** What Studio has against a definition; none = it may be published. Throws NotEmulated for widgets that are not run here. */
export function problemsOf(given: unknown): readonly Problem[] {
  const parsed = v.safeParse(definition, given);
  if (!parsed.success)
    return parsed.issues.map((issue) => problem(issue.message, v.getDotPath(issue)));
  const { states, initial_state } = parsed.output;
  const names = new Set(states.map(({ name }) => name));
  return [
    ...(states.length > LIMITS.widgets ? [problem('has too many widgets', 'states')] : []),
    ...(names.size < states.length ? [problem('must have names of their own', 'states')] : []),
    ...(states.find(({ name }) => name === initial_state)?.type === 'trigger'
      ? []
      : [problem('must name a trigger', 'initial_state')]),
    ...states.flatMap((state, index) => widgetProblems(state, `states.${index}`, names)),
  ];
}

function widgetProblems(
  { type, transitions, properties }: Widget,
  at: string,
  names: ReadonlySet<string>,
): readonly Problem[] {
  if (!isRun(type)) throw new NotEmulated(`the Studio widget ${type}`);
  const checked = v.safeParse(PROPERTIES[type], properties);
  const wrong = checked.success
    ? []
    : checked.issues.map((issue) =>
        problem(issue.message, `${at}.properties.${v.getDotPath(issue) ?? ''}`),
      );
  return [
    ...wrong,
    ...transitions.flatMap(({ event, next }, nth) => [
      ...(EVENTS[type].includes(event)
        ? []
        : [problem(`is no event of ${type}`, `${at}.transitions.${nth}.event`)]),
      ...(next && !names.has(next)
        ? [problem(`there is no widget ${next}`, `${at}.transitions.${nth}.next`)]
        : []),
    ]),
  ];
}

const problem = (message: string, path: string | null | undefined): Problem => ({
  message,
  property_path: `#/${(path ?? '').replaceAll('.', '/')}`,
});

const isRun = (type: string): type is WidgetType => type in PROPERTIES;

/** A definition that was checked before. */
export const readDefinition = (given: unknown): Definition => v.parse(definition, given);

/** A widget's properties in the form that its type was checked for. */
export const propertiesOf = <Type extends WidgetType>(
  type: Type,
  { properties }: Widget,
): Properties<Type> => v.parse(PROPERTIES[type], properties);
