import { heldMinutes } from '../../src/waitlist/rules/hold';
import { MAX_REMINDERS } from '../../src/waitlist/rules/party';
import { ActionButton } from '../components/action-button';
import { Menu } from '../components/menu';
import { RowCard } from '../components/row-card';
import { TimerRing } from '../components/timer-ring';
import { now, timeOfDay } from '../live/service-clock';
import type { Row } from './board';
import { useDesk } from './desk';
import { PartyNews, PartyTitle } from './party-facts';
import { calledMenu } from './party-menu';
import { comesByItself, rowName, words } from './words';

/** A party that was told its table is ready: how long the table is held, and Seated, Remind, No-show. */
export function CalledRow({ row }: { readonly row: Row }) {
  const desk = useDesk();
  const { actions } = desk;
  const say = words();
  const { key, party } = row;
  const at = now();
  const calledAt = party.calledAt ?? at;
  const whole = heldMinutes(party, desk) * 60_000;
  const next = comesByItself(party, desk.holdMinutes, at);
  const last = party.reminders === MAX_REMINDERS - 1;
  const press = (action: 'seat' | 'remind' | 'noShow', label: string, look: 'main' | 'plain') => (
    <ActionButton
      look={look}
      control={action}
      state={actions.stateOf(key, action)}
      blocked={actions.busy(key)}
      describedBy={action === 'remind' && last ? `last-${key}` : undefined}
      onPress={() => void actions.act(row, { action })}
    >
      {label}
    </ActionButton>
  );
  return (
    <RowCard
      id={key}
      class="called"
      name={rowName(party, 0, at)}
      busy={actions.busy(key)}
      actions={
        <>
          {press('seat', say.actions.seated, 'main')}
          {press('remind', say.actions.remind, 'plain')}
          {press('noShow', say.actions.noShow, 'plain')}
          <Menu label={say.actions.more} control="more" items={() => calledMenu(desk, row)} />
        </>
      }
    >
      <PartyTitle party={party} />
      <p class="hold">
        {desk.holdMinutes > 0 && <TimerRing left={calledAt + whole - at} whole={whole} />}
        <span>{say.calledAt(timeOfDay(calledAt))}</span>
        <Reminders count={party.reminders} />
        {next && <span class="by-itself">{next}</span>}
      </p>
      {last && (
        <p class="hint" id={`last-${key}`}>
          {say.lastReminder}
        </p>
      )}
      <PartyNews party={party} />
    </RowCard>
  );
}

/** Reminders sent, as three marks and in words. */
function Reminders({ count }: { readonly count: number }) {
  return (
    <span class="reminders">
      <span aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <i key={step} class={step <= count ? 'sent' : ''}>
            {step}
          </i>
        ))}
      </span>
      <span class="unseen">{words().reminders(count, MAX_REMINDERS)}</span>
    </span>
  );
}
