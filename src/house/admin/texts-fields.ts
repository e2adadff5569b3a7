import * as v from 'valibot';
import { LANGUAGES } from '../../languages/languages';
import { channelOf, checkText } from '../../messaging/text-check';
import type { EditableText, TextOverrides } from '../../messaging/texts';
import type { TextsKind } from './api';
import { editableIn } from './editable-texts';
import { formField, type FormField, type FormFields } from './merge';
import { orNothing } from './schemas';

/** The document of a desk's texts. */
export interface TextsDocument {
  readonly v: 1;
  readonly texts: TextOverrides;
}

/** A text that can be sent as it stands, or nothing for ours; ours typed in is ours. */
const textSchema = (about: EditableText) =>
  v.pipe(
    v.string('text'),
    v.check(
      (text) =>
        !checkText(text, {
          channel: channelOf(about),
          placeholders: about.placeholders,
        }).findings.some(({ severity }) => severity === 'error'),
      'text',
    ),
    v.transform((text) => (text === about.ours ? null : text)),
  );

/** Every text in every language that the owner can put into other words, by name: `texts.en.ready`. */
export const textsFields = (kind: TextsKind): FormFields<TextsDocument> =>
  new Map(
    LANGUAGES.flatMap((language) =>
      editableIn(kind, language).map((text): readonly [string, FormField<TextsDocument>] => [
        `${kind}.${language}.${text.key}`,
        formField(
          orNothing(textSchema(text)),
          ({ texts }) => texts[language]?.[text.key],
          (document, own) => {
            const others = Object.entries(document.texts[language] ?? {}).filter(
              ([key]) => key !== text.key,
            );
            const mine = own === null ? [] : [[text.key, own] as const];
            return {
              ...document,
              texts: { ...document.texts, [language]: Object.fromEntries([...others, ...mine]) },
            };
          },
        ),
      ]),
    ),
  );
