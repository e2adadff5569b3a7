import { LANGUAGES } from '../../src/languages/languages';
import type { BroadcastPreview } from '../../src/waitlist/broadcast-api';
import { Icon } from '../components/icons';
import { hourOfDay, now, timeOfDay } from '../live/service-clock';
import { useDesk } from './desk';
import { costText, isNight } from './everybody-cost';
import { words } from './words';

interface Props {
  readonly text: string;
  readonly preview: BroadcastPreview;
}

/** What pressing Send means: whom it goes to and how, what it costs about, and what time it is for them. */
export function EverybodyCheck({ text, preview }: Props) {
  const { board, houseLanguage } = useDesk();
  const say = words().everybody;
  const { people, whatsApp, without, parts, sms, today, cost } = preview;
  const at = now();
  const others = LANGUAGES.filter((language) => language !== houseLanguage).map((language) => ({
    language,
    people: board.waiting.value.filter(({ party }) => party.language === language).length,
  }));
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
