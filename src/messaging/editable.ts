import type { EditableText } from './texts';

/** What an owner should know of a text before changing it. */
export interface AboutText<Name extends string> {
  readonly purpose: string;
  /** A text of its own when it is not said. */
  readonly kind?: EditableText['kind'];
  /** Placeholders that the text must hold, or people miss something. */
  readonly needs?: readonly Name[];
  /** Those that it may hold. */
  readonly may?: readonly Name[];
}

/** What stands for each placeholder: what it means, and an example. */
export interface Filling<Name extends string> {
  readonly means: Readonly<Record<Name, string>>;
  readonly samples: Readonly<Record<Name, string>>;
}

/** Texts of a desk as an owner is shown them, in the order they are given in. */
export function editable<Key extends string, Name extends string>(
  about: Readonly<Record<Key, AboutText<Name>>>,
  ours: Readonly<Record<Key, string>>,
  { means, samples }: Filling<Name>,
  channel?: EditableText['channel'],
): readonly EditableText[] {
  const placeholder = (needed: boolean) => (name: Name) => ({
    name,
    needed,
    means: means[name],
    sample: samples[name],
  });
  return (Object.keys(about) as Key[]).map((key) => {
    const { purpose, kind = 'text', needs = [], may = [] } = about[key];
    return {
      key,
      purpose,
      kind,
      ...(channel ? { channel } : {}),
      placeholders: [...needs.map(placeholder(true)), ...may.map(placeholder(false))],
      ours: ours[key],
    };
  });
}
