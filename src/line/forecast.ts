import { oneLine, writeMail, type MailBody } from '../messaging/mail-html';
import type { Records } from '../ports/records';
import { readAsk } from './ask';
import type { Group } from './group';
import { lineObjects } from './objects';
import { answerKey, gaps, type Answers, type Gap } from './rules/rota-gaps';
import { clockChanges } from './rules/rota-clock';
import type { Roster } from './roster';
import { rotaOf } from './rota-desk';
import type { ForecastAnswer } from './staff-api';
import { lineStaffWords } from './words/staff';

/** As far as coordinators look ahead, in days. */
export const USUAL_DAYS = 14;

const DAY_MS = 86_400_000;
const MOST_ASKS = 1_000;
/** More gaps than anybody reads stand at the end as one line less. */
const MOST_GAPS = 200;

/** What became of the reminders, for the forecast. */
export async function readAnswers(records: Records, group: string): Promise<Answers> {
  const rows = await records.page(lineObjects(group).asks, { limit: MOST_ASKS });
  return new Map(
    rows.flatMap(({ data }): [string, 'asked' | 'confirmed'][] => {
      const ask = readAsk(data);
      if (!ask) return [];
      const key = answerKey(ask.member, ask.date);
      return [[key, ask.state === 'confirmed' ? 'confirmed' : 'asked']];
    }),
  );
}

/** The worries of so many days from now on. */
export function forecast(
  group: Group,
  roster: Roster,
  answers: Answers,
  now: number,
  days: number,
): ForecastAnswer {
  const to = now + days * DAY_MS;
  return {
    ok: true,
    from: now,
    to,
    gaps: gaps(rotaOf(group, roster), now, to, answers).slice(0, MOST_GAPS),
    clockChanges: clockChanges(group.zone, now, to),
  };
}

/** The forecast as coordinators read it. */
export function forecastMail(
  group: Group,
  { members }: Roster,
  { gaps: found, from, to }: ForecastAnswer,
): MailBody & { readonly subject: string } {
  const words = lineStaffWords(group.language).forecast;
  const days = Math.round((to - from) / DAY_MS);
  const time = new Intl.DateTimeFormat(words.locale, {
    timeZone: group.zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const what = ({ kind, members: asked }: Gap): string =>
    kind === 'nobody'
      ? words.nobody
      : words.unconfirmed(asked.map((id) => members.get(id)?.name ?? '?').join(', '));
  const subject = oneLine(words.subject(group.name, found.length));
  const body = writeMail({
    language: group.language,
    subject,
    blocks:
      found.length === 0
        ? [{ paragraph: words.covered(group.name, days) }]
        : [
            { paragraph: words.intro(group.name, days) },
            {
              head: [words.from, words.to, words.what],
              rows: found.map((gap) => [time.format(gap.from), time.format(gap.to), what(gap)]),
            },
          ],
    foot: words.foot(group.business, group.name),
  });
  return { subject, ...body };
}
