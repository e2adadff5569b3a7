import { DESKS, type DeskName } from '../../src/config';
import { isTextsKind, TEXTS_OF, type TextsKind } from '../../src/house/admin/api';
import { editableIn } from '../../src/house/admin/editable-texts';
import { isLanguage, LANGUAGES, type Language } from '../../src/languages/languages';
import { channelOf, checkText } from '../../src/messaging/text-check';
import type { EditableText, TextOverrides } from '../../src/messaging/texts';
import { filed, TEXTS_SCHEMA_FILE } from './file-schemas';
import { ABOUT, readJson, wrong, writeJson, type Filed } from './house-files';

/** The owner's own words, by desk, language and name of the text; a text that is not there is ours. */
export const TEXTS_FILE = 'texts.json';

export type OwnTexts = Readonly<Partial<Record<DeskName, TextOverrides>>>;

/** Each text under its desk, language and name, as in `pay.en.goodbye`. */
export const eachText = (own: OwnTexts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(own).flatMap(([desk, languages]) =>
      Object.entries(languages).flatMap(([language, texts]) =>
        Object.entries(texts).map(([key, text]) => [`${desk}.${language}.${key}`, text] as const),
      ),
    ),
  );

const KIND_OF = Object.fromEntries(
  Object.entries(TEXTS_OF).map(([kind, desk]) => [desk, kind]),
) as Readonly<Record<DeskName, TextsKind>>;

const editableOf = (desk: DeskName, language: Language): readonly EditableText[] => {
  const kind = KIND_OF[desk];
  return isTextsKind(kind) ? editableIn(kind, language) : [];
};

export async function writeTexts(
  folder: string,
  { revision, value }: Filed<OwnTexts>,
): Promise<void> {
  await writeJson(folder, TEXTS_SCHEMA_FILE, textsFileSchema());
  const about = { $schema: `./${TEXTS_SCHEMA_FILE}`, about: ABOUT };
  await writeJson(folder, TEXTS_FILE, { ...about, revision, texts: value });
}

/** Undefined = the folder has no such file, and texts are left as they are. Throws CommandFailed naming every text that cannot be sent. */
export async function readTexts(folder: string): Promise<Filed<OwnTexts> | undefined> {
  const read = await readJson(folder, TEXTS_FILE, 'texts', { optional: true });
  if (!read) return undefined;
  const problems: string[] = [];
  const texts = Object.fromEntries(
    entriesOf(read.content, 'texts', problems).flatMap(([desk, languages]) => {
      const known = DESKS.find((one) => one === desk);
      if (!known) problems.push(`there is no desk "${desk}" (${DESKS.join(', ')})`);
      return known ? [[known, ofDesk(known, languages, problems)] as const] : [];
    }),
  );
  if (problems.length > 0) throw wrong(TEXTS_FILE, problems);
  return { revision: read.revision, value: texts };
}

function ofDesk(desk: DeskName, languages: unknown, problems: string[]): TextOverrides {
  return Object.fromEntries(
    entriesOf(languages, desk, problems).flatMap(([code, texts]) => {
      if (!isLanguage(code)) problems.push(`${desk}: there is no language "${code}"`);
      return isLanguage(code) ? [[code, inLanguage(desk, code, texts, problems)]] : [];
    }),
  );
}

function inLanguage(
  desk: DeskName,
  language: Language,
  texts: unknown,
  problems: string[],
): Readonly<Record<string, string>> {
  const known = editableOf(desk, language);
  return Object.fromEntries(
    entriesOf(texts, `${desk}.${language}`, problems).flatMap(([key, text]) => {
      const about = known.find((one) => one.key === key);
      const problem = about ? problemOf(about, text) : 'is not a known text';
      if (problem) problems.push(`${desk}.${language}.${key} ${problem}`);
      return problem || typeof text !== 'string' || text === about?.ours ? [] : [[key, text]];
    }),
  );
}

/** Why a text cannot be sent as it stands. */
function problemOf(about: EditableText, text: unknown): string | undefined {
  if (typeof text !== 'string') return 'is not a text';
  const { placeholders } = about;
  const { findings } = checkText(text, { channel: channelOf(about), placeholders });
  const error = findings.find(({ severity }) => severity === 'error');
  return error && `cannot be sent: ${error.sentence.replace(/\.$/, '')}`;
}

function entriesOf(
  value: unknown,
  what: string,
  problems: string[],
): readonly (readonly [string, unknown])[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value);
  problems.push(`${what} is missing or wrong`);
  return [];
}

/** A JSON schema of `texts.json`, in which each text says when people get it and what our words are. */
const textsFileSchema = (): object =>
  filed('texts', {
    type: 'object',
    properties: Object.fromEntries(DESKS.map((desk) => [desk, deskSchema(desk)])),
  });

const deskSchema = (desk: DeskName) => ({
  type: 'object' as const,
  properties: Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      {
        type: 'object' as const,
        properties: Object.fromEntries(
          editableOf(desk, language).map(({ key, purpose, ours }) => [
            key,
            { type: 'string' as const, description: purpose, examples: [ours] },
          ]),
        ),
      },
    ]),
  ),
});
