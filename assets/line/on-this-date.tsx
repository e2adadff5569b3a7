import { useState } from 'preact/hooks';
import { askKey } from '../../src/line/ask';
import type { Exchange, ShiftOfMember } from '../../src/line/rules/rota';
import { shiftsOn } from '../../src/line/rules/rota-day';
import { isoDate } from '../../src/line/rules/rota-days';
import type { Block } from '../../src/line/rules/week-view';
import { ActionButton } from '../components/action-button';
import { useDesk } from './desk';
import { Choice } from './choice';
import { dateOf, middleDay, nameOf, stretchWords, words } from './words';

/** So many days ahead a shift can be swapped with. */
const SWAP_DAYS = 28;

/** What is agreed about a shift on one date: who cannot come, who takes over, who swaps. It is saved at once. */
export function OnThisDate({
  block,
  onDone,
}: {
  readonly block: Block;
  readonly onDone: () => void;
}) {
  const { live, editing, actions } = useDesk();
  const say = words().shift;
  const date = isoDate(block.day);
  const rota = live.rota.value;
  // What is not saved yet has no name that the service knows.
  const isSaved = rota && shiftsOn(rota, block.day).some(({ shift }) => shift === block.shift);
  const exchanges = (rota?.exchanges ?? []).filter((one) => touches(one, block.shift, date));
  const members = live.members.value;
  return (
    <section class="on-date" aria-label={say.onThisDate(dateOf(block.day))}>
      <h3>{say.onThisDate(dateOf(block.day))}</h3>
      {!isSaved || editing.draft.value ? (
        <p class="quiet">{say.saveFirst}</p>
      ) : (
        <ul class="on-date-people">
          {block.tiers.flat().map((member) => (
            <OnePerson key={member} block={block} member={member} onDone={onDone} />
          ))}
        </ul>
      )}
      <ul class="on-date-exchanges">
        {exchanges.map((exchange) => (
          <li key={exchange.id}>
            <span>{exchangeWords(exchange, (id) => nameOf(members, id))}</span>
            <ActionButton
              state={actions.stateOf(exchange.id)}
              onPress={() =>
                void actions
                  .act(exchange.id, { action: 'removeExchange', id: exchange.id, date })
                  .then((done) => done && onDone())
              }
            >
              {say.takeBack}
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnePerson({
  block,
  member,
  onDone,
}: {
  readonly block: Block;
  readonly member: string;
  readonly onDone: () => void;
}) {
  const { live, actions } = useDesk();
  const [other, setOther] = useState('');
  const [swap, setSwap] = useState('');
  const say = words().shift;
  const members = live.members.value;
  const date = isoDate(block.day);
  const shift: ShiftOfMember = { shift: block.shift, date, member };
  const key = `date-${member}`;
  const ask = live.asks.value.get(askKey(date, member));
  const act = (request: Parameters<typeof actions.act>[1]): void =>
    void actions.act(key, request).then((done) => done && onDone());
  const swaps = swapsFor(block, member);
  return (
    <li>
      <p>
        <b>{nameOf(members, member)}</b>{' '}
        <span class="tag">{say.answers[ask?.state ?? 'notAsked']}</span>
      </p>
      <div class="on-date-actions">
        <ActionButton
          state={actions.stateOf(key)}
          onPress={() => act({ action: 'askForCover', shift })}
        >
          {say.askOthers}
        </ActionButton>
        <ActionButton state={actions.stateOf(key)} onPress={() => act({ action: 'cover', shift })}>
          {say.cannotCome}
        </ActionButton>
      </div>
      <Choice
        label={say.takesOver}
        value={other}
        onChoose={(by) => {
          setOther(by);
          if (by) act({ action: 'cover', shift, by });
        }}
        options={[...members]
          .filter(([id]) => !block.tiers.flat().includes(id))
          .map(([id, { name }]) => [id, name])}
      />
      {swaps.length === 0 ? (
        <p class="quiet">{say.noSwaps}</p>
      ) : (
        <Choice
          label={say.swapWith}
          value={swap}
          onChoose={(chosen) => {
            setSwap(chosen);
            const wanted = swaps.find(({ id }) => id === chosen);
            if (wanted) act({ action: 'swap', one: shift, other: wanted.of });
          }}
          options={swaps.map(({ id, words: text }) => [id, text])}
        />
      )}
    </li>
  );

  /** The shifts of others in the weeks to come. */
  function swapsFor(
    from: Block,
    own: string,
  ): readonly { readonly id: string; readonly of: ShiftOfMember; readonly words: string }[] {
    const rota = live.rota.value;
    if (!rota) return [];
    return Array.from({ length: SWAP_DAYS }, (_, nth) => from.day + nth)
      .flatMap((day) => shiftsOn(rota, day))
      .flatMap((found) =>
        found.tiers.flat().flatMap((whose) => {
          const mine = found.tiers.flat().includes(own);
          if (whose === own || mine) return [];
          const of = { shift: found.shift, date: isoDate(found.day), member: whose };
          const text = `${nameOf(members, whose)}, ${stretchWords(found)}`;
          return [{ id: `${of.shift} ${of.date} ${whose}`, of, words: text }];
        }),
      );
  }
}

const touches = (exchange: Exchange, shift: string, date: string): boolean =>
  (exchange.kind === 'cover' ? [exchange] : [exchange.one, exchange.other]).some(
    (half) => half.shift === shift && half.date === date,
  );

/** An exchange as people say it. */
export function exchangeWords(exchange: Exchange, name: (id: string) => string): string {
  const say = words().shift;
  if (exchange.kind === 'swap')
    return say.swapped(
      `${name(exchange.one.member)}, ${middleDay(dayNumber(exchange.one.date))}`,
      `${name(exchange.other.member)}, ${middleDay(dayNumber(exchange.other.date))}`,
    );
  return exchange.by === undefined
    ? say.uncovered(name(exchange.member))
    : say.covered(name(exchange.member), name(exchange.by));
}

const dayNumber = (date: string): number => Date.parse(`${date}T00:00Z`) / 86_400_000;
