/**
 * Currencies whose smallest unit is not a hundredth. https://www.iso.org/iso-4217-currency-codes.html
 */
const DECIMALS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** How many decimals an amount of a currency has. */
export const decimalsOf = (currency: string): number => DECIMALS[currency.toUpperCase()] ?? 2;

/** The provider takes less than a million. https://www.twilio.com/docs/voice/api/payment-resource */
const LARGEST_MAJOR = 1_000_000;

/** Whether a number can be an amount of a currency: whole, not negative, and small enough for the provider. */
export const isAmount = (minor: number, currency: string): boolean =>
  Number.isSafeInteger(minor) && minor >= 0 && minor < LARGEST_MAJOR * 10 ** decimalsOf(currency);

/** `1250` GBP as the provider wants it: `12.50`. */
export function toDecimal(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  if (decimals === 0) return String(minor);
  const digits = String(minor).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * Reads what somebody typed as an amount: `12.5`, `12,50`, `1,200.00`. Undefined for anything that could mean two
 * things or is no amount: money is never guessed.
 */
export function readAmount(typed: string, currency: string): number | undefined {
  const text = typed
    .trim()
    .replace(/^[^\d.,-]+|[^\d]+$/g, '')
    .replace(/\s/g, '');
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(text)) return undefined;
  const plain = withoutThousands(text);
  if (plain === undefined) return undefined;
  const [whole = '', part = ''] = plain.split('.');
  const decimals = decimalsOf(currency);
  if (part.length > decimals) return undefined;
  const minor = Number(`${whole || '0'}${part.padEnd(decimals, '0')}`);
  return isAmount(minor, currency) ? minor : undefined;
}

/** One decimal point at most, and groups of exactly three; `1,200` alone is twelve hundred or a typing error: neither. */
function withoutThousands(text: string): string | undefined {
  const marks = [...text.matchAll(/[.,]/g)].map((match) => match[0]);
  if (marks.length === 0) return text;
  const last = marks.at(-1) ?? '.';
  const at = text.lastIndexOf(last);
  const whole = text.slice(0, at);
  const part = text.slice(at + 1);
  if (marks.length === 1) return part.length === 3 ? undefined : `${whole}.${part}`;
  const group = marks[0] ?? ',';
  if (group === last || marks.slice(0, -1).some((mark) => mark !== group)) return undefined;
  const groups = whole.split(group);
  const isGrouped = groups.every((one, index) =>
    index === 0 ? /^\d{1,3}$/.test(one) : /^\d{3}$/.test(one),
  );
  return isGrouped ? `${groups.join('')}.${part}` : undefined;
}

/** A tip of so many per cent, to the nearest unit; halves go up. */
export const tipOf = (amount: number, percent: number): number =>
  Math.floor((amount * percent + 50) / 100);

/** What may be charged without more ado, what needs a second look, and what is too much. */
export function judge(
  total: number,
  { limit, confirmAbove }: { readonly limit: number; readonly confirmAbove?: number | undefined },
): 'fine' | 'confirm' | 'too-much' {
  if (total > limit) return 'too-much';
  return confirmAbove !== undefined && total > confirmAbove ? 'confirm' : 'fine';
}

/** An amount as people of a language write it. */
export const spokenAmount = (minor: number, currency: string, language: string): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    style: 'currency',
    currency,
    // A symbol outside the alphabet of texts would make each text cost twice as much.
    currencyDisplay: 'code',
  })
    .format(minor / 10 ** decimalsOf(currency))
    .replace(/\u00a0|\u202f/g, ' ');
