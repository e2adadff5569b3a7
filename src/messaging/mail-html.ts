/** A mail in the two forms that every mail has. */
export interface MailBody {
  readonly text: string;
  readonly html: string;
}

/** What a mail is made of: plain words only, whoever wrote them. */
export type MailBlock =
  /** A paragraph; its line breaks are kept. */
  | { readonly paragraph: string }
  /** What somebody said or wrote, set apart from our own words. */
  | { readonly quote: string }
  /** Facts with their names, one to a line. */
  | { readonly facts: readonly (readonly [name: string, value: string])[] }
  /** A table with a head, for a list of shifts or hours. */
  | { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface MailParts {
  /** The language of the words, for those who have mails read to them: `en`. */
  readonly language: string;
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  /** The last line, small: who sends this and why, and what the mail is called. */
  readonly foot: string;
}

/**
 * Writes both forms of a mail. The HTML is whole by itself: nothing in it is loaded from anywhere, nothing runs, and
 * whatever people wrote is text in it. It looks after light and dark as far as mail programs let it.
 */
export const writeMail = (parts: MailParts): MailBody => ({
  text: asText(parts),
  html: asHtml(parts),
});

function asText({ blocks, foot }: MailParts): string {
  const said = blocks.map((block) => textOf(block));
  return `${[...said, `-- \n${clean(foot)}`].join('\n\n')}\n`;
}

function textOf(block: MailBlock): string {
  if ('paragraph' in block) return clean(block.paragraph);
  if ('quote' in block)
    return clean(block.quote)
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
  if ('facts' in block)
    return block.facts.map(([name, value]) => `${oneLine(name)}: ${oneLine(value)}`).join('\n');
  return block.rows.map((row) => row.map(oneLine).join(', ')).join('\n');
}

const STYLE = {
  body: 'margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif',
  box: 'max-width:600px;margin:0 auto',
  quote: 'margin:16px 0;padding:8px 16px;border-left:4px solid #5b5bd6',
  name: 'padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:normal;opacity:.75',
  value: 'padding:2px 0;text-align:left;vertical-align:top',
  foot: 'margin-top:24px;font-size:14px;opacity:.75',
} as const;

function asHtml({ language, subject, blocks, foot }: MailParts): string {
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(oneLine(subject))}</title></head>`,
    `<body style="${STYLE.body}"><div style="${STYLE.box}">`,
    ...blocks.map(htmlOf),
    `<p style="${STYLE.foot}">${lines(foot)}</p></div></body></html>`,
  ].join('\n');
}

function htmlOf(block: MailBlock): string {
  if ('paragraph' in block) return `<p>${lines(block.paragraph)}</p>`;
  if ('quote' in block)
    return `<blockquote style="${STYLE.quote}">${lines(block.quote)}</blockquote>`;
  if ('facts' in block) {
    const rows = block.facts.map(
      ([name, value]) =>
        `<tr><th scope="row" style="${STYLE.name}">${escaped(oneLine(name))}</th>${cell(value)}</tr>`,
    );
    return `<table>${rows.join('')}</table>`;
  }
  const head = block.head.map(
    (name) => `<th scope="col" style="${STYLE.name}">${escaped(oneLine(name))}</th>`,
  );
  const rows = block.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const cell = (text: string): string => `<td style="${STYLE.value}">${escaped(oneLine(text))}</td>`;

/** Without what has no place in a text: control characters, and ones that turn the direction of what follows. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (found) => (found === '\n' ? '\n' : ''))
    .trim();

/** For a place that holds a single line, a mail's subject among them. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const lines = (text: string): string => escaped(clean(text)).replaceAll('\n', '<br>');
