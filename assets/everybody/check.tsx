import { LANGUAGES } from '../../src/languages/languages';
import { Icon } from '../components/icons';
import { hourOfDay, now, timeOfDay } from '../live/service-clock';
import { costText, isNight } from './cost';
import type { Everybody, Preview } from './parts';

interface Props {
  readonly everybody: Everybody;
  readonly text: string;
  readonly preview: Preview;
}

/** What pressing Send means: whom it goes to and how, what it costs about, and what time it is for them. */
export function EverybodyCheck({ everybody, text, preview }: Props) {
  const say = everybody.words();
  const { people, whatsApp, without, parts, sms, today, cost } = preview;
  const at = now();
  const others = LANGUAGES.filter((language) => language !== everybody.houseLanguage()).map(
    (language) => ({
      language,
      people: everybody.meant.value.filter((one) => one.language === language).length,
    }),
  );
  const range = cost && costText(cost);
  return (
    <>
      {people > 0 && <p>{say.goesTo(people)}</p>}
      <p class="says">{text}</p>
      {people === 0 && <p class="form-error">{say.nobody}</p>}
      <ul class="facts">
        {sms > 0 && <li>{say.bySms(people - whatsApp, parts, sms)}</li>}
        {whatsApp > 0 && <li>{say.byWhatsApp(whatsApp)}</li>}
        {without > 0 && <li>{say.withoutPhone(without)}</li>}
        {others.map(
          (other) =>
            other.people > 0 && (
              <li key={other.language}>
                {say.otherLanguage(other.people, other.language)}. {say.asTyped}
              </li>
            ),
        )}
        {cost && range && (
          <li>
            {say.cost(range.least, range.most)}
            {cost.guessed.length > 0 &&
              ` ${say.costGuessed(cost.guessed.filter(Boolean).join(', '))}`}
            {cost.feesIn.length > 0 && ` ${say.costFees}`}
          </li>
        )}
        {today && <li>{say.today(today.used, today.cap)}</li>}
        {people > 0 && <li>{say.timeThere(timeOfDay(at))}</li>}
      </ul>
      {people > 0 && isNight(hourOfDay(at)) && (
        <p class="finding warning">
          <Icon name="late" />
          {say.atNight}
        </p>
      )}
    </>
  );
}
