import { useState } from 'preact/hooks';
import type { VolunteersAnswer } from '../../src/line/staff-api';
import type { Weekday } from '../../src/line/rules/rota';
import { dayAt } from '../../src/line/rules/rota-days';
import { GRID_DAYS, timeOf } from '../../src/line/rules/week-plan';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { get } from '../live/requests';
import { momentNow } from '../live/service-clock';
import { Choice } from './choice';
import { useDesk } from './desk';
import { ShiftFoot } from './shift-form';
import { longDay, momentWords, wallOf, clock, words } from './words';

const IN_ENGLISH: Readonly<Record<Weekday, string>> = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday' },
  ...{ fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
};

/** Who answers at a day and an hour: asked of the service, which is what calls go by. */
export function WhoDialog({ onClose }: { readonly onClose: () => void }) {
  const { group } = useDesk();
  const say = words().who;
  const [day, setDay] = useState('');
  const [hour, setHour] = useState(() => timeOf(Math.floor(wallOf(momentNow()) / 60) * 60));
  const [answer, setAnswer] = useState<VolunteersAnswer | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const ask = async (): Promise<void> => {
    const when = GRID_DAYS.find((one) => one === day);
    const query = new URLSearchParams({
      group: group.id,
      ...(when ? { day: IN_ENGLISH[when], hour } : {}),
    });
    try {
      setAnswer(await get<VolunteersAnswer>(`/line/volunteers?${query.toString()}`));
      setProblem('');
    } catch (refusal) {
      setAnswer(undefined);
      setProblem(refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  return (
    <Dialog title={say.title} onClose={onClose} onSubmit={() => void ask()}>
      <div class="side-by-side">
        <Choice
          label={say.day}
          optional={false}
          value={day}
          options={[
            ['', say.today],
            ...GRID_DAYS.map((one) => [one, words().weekdays[one]] as const),
          ]}
          onChoose={setDay}
        />
        {day !== '' && <Field label={say.hour} type="time" value={hour} onInput={setHour} />}
      </div>
      {problem && (
        <p class="form-error" role="alert">
          {problem}
        </p>
      )}
      {answer && <Answer answer={answer} />}
      <ShiftFoot done={say.ask} onClose={onClose} />
    </Dialog>
  );
}

function Answer({ answer }: { readonly answer: VolunteersAnswer }) {
  const say = words().who;
  const wall = wallOf(answer.at);
  return (
    <div class="says" role="status">
      <p>
        <b>{say.answer(`${longDay(dayAt(wall))} ${clock(wall)}`)}</b>
      </p>
      {!answer.open ? (
        <p>{say.closed}</p>
      ) : answer.volunteers.length === 0 ? (
        <p>{say.nobody}</p>
      ) : (
        <ul>
          {answer.volunteers.map(({ member, name, tier, until }) => (
            <li key={member}>
              {say.person(
                name,
                tier,
                until === undefined ? say.untilLater : words().until(momentWords(until)),
              )}
            </li>
          ))}
        </ul>
      )}
      {answer.until !== undefined && <p>{say.next(momentWords(answer.until))}</p>}
    </div>
  );
}
