import type { Language } from '../../src/languages/languages';
import { isTextsKind, type TextsKind } from '../../src/house/admin/api';
import type { EditableText, Placeholder } from '../../src/messaging/texts';
import { language } from '../components/language';
import { eventMeansSpanish, eventPurposesSpanish } from './event-purposes-es';
import { lineMeansSpanish, linePurposesSpanish } from './line-purposes-es';
import { payMeansSpanish, payPurposesSpanish } from './pay-purposes-es';
import { teamMeansSpanish, teamPurposesSpanish } from './team-purposes-es';
import { meansSpanish, purposesSpanish } from './text-purposes-es';

/** What owners are told of the texts of each desk, in other languages than that of the texts' own file. */
const TOLD: Readonly<
  Partial<Record<Language, Readonly<Record<TextsKind, { purposes: Told; meanings: Told }>>>>
> = {
  es: {
    texts: { purposes: purposesSpanish, meanings: meansSpanish },
    eventTexts: { purposes: eventPurposesSpanish, meanings: eventMeansSpanish },
    lineTexts: { purposes: linePurposesSpanish, meanings: lineMeansSpanish },
    payTexts: { purposes: payPurposesSpanish, meanings: payMeansSpanish },
    teamTexts: { purposes: teamPurposesSpanish, meanings: teamMeansSpanish },
  },
};
type Told = Readonly<Record<string, string>>;

/** `field`: the text's own, which begins with its desk. */
function toldOf(field: string) {
  const [kind] = field.split('.');
  return isTextsKind(kind) ? TOLD[language()]?.[kind] : undefined;
}

/** When people get a text. */
export const purposeOf = ({ key, purpose }: EditableText, field: string): string =>
  toldOf(field)?.purposes[key] ?? purpose;

/** What a placeholder stands for. */
export const meaningOf = ({ name, means }: Placeholder, field: string): string =>
  toldOf(field)?.meanings[name] ?? means;
