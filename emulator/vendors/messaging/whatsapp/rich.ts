import type { ContentType, ContentTypes } from '../../content/types';
import { fillIn } from '../../content/variables';

/** Something under a message that a person can press. */
export type Button =
  | { readonly kind: 'reply'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'list';
      readonly id: string;
      readonly title: string;
      readonly description: string | null;
    }
  | { readonly kind: 'url'; readonly title: string; readonly url: string }
  | { readonly kind: 'phone'; readonly title: string; readonly phone: string };

/** A message made from a Content, as it stands on a phone. */
export interface Rich {
  readonly contentSid: string;
  readonly type: ContentType;
  readonly buttons: readonly Button[];
  /** What opens the list, where there is one. */
  readonly menu: string | null;
  /** The sender gave values for variables that the content does not have. */
  readonly unknownVariables: boolean;
}

/** A button that sends something back when it is pressed. */
export type Answer = Extract<Button, { id: string }>;

export const isAnswer = (button: Button): button is Answer => 'id' in button;

/** The buttons of one form of a content, with its variables filled in. */
export function buttonsOf(
  types: ContentTypes,
  type: ContentType,
  values: Readonly<Record<string, string>>,
): Pick<Rich, 'buttons' | 'menu'> {
  const fill = (text: string): string => fillIn(text, values);
  const list = types['twilio/list-picker'];
  if (type === 'twilio/list-picker' && list) {
    const buttons = list.items.map(({ id, item, description }) => ({
      kind: 'list' as const,
      id: fill(id),
      title: fill(item),
      description: description === undefined ? null : fill(description),
    }));
    return { buttons, menu: fill(list.button) };
  }
  return { buttons: plainButtons(types, type, fill), menu: null };
}

function plainButtons(
  types: ContentTypes,
  type: ContentType,
  fill: (text: string) => string,
): Button[] {
  if (type === 'twilio/quick-reply') {
    return (types[type]?.actions ?? []).map(({ id, title }) => ({
      kind: 'reply',
      id: fill(id ?? title),
      title: fill(title),
    }));
  }
  if (type === 'twilio/call-to-action') {
    return (types[type]?.actions ?? []).map((action) =>
      action.type === 'URL'
        ? { kind: 'url', title: fill(action.title), url: fill(action.url) }
        : { kind: 'phone', title: fill(action.title), phone: action.phone },
    );
  }
  return [];
}
