import { useState } from 'preact/hooks';
import { closedOnes, MAX_TERMINALS } from '../../src/events/rules/terminals';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Icon } from '../components/icons';
import { useDesk, type Desk } from './desk';
import { writeRoute } from './route';
import { words } from './words';

/** Which part of the queue this screen shows, and whether it stands in for others. */
export function TerminalChip({ desk }: { readonly desk: Desk }) {
  const { terminal, terminals } = desk;
  const say = words().terminal;
  if (!terminal) return null;
  const closed = closedOnes(terminal, terminals.open.value);
  return (
    <button
      type="button"
      class={`terminal-chip ${closed.length > 0 ? 'stands-in' : ''}`}
      title={closed.length > 0 ? say.closed(closed) : undefined}
      onClick={() => desk.open({ kind: 'terminals' })}
    >
      <Icon name="divide" />
      {say.chip(terminal.index, terminal.of)}
      {closed.length > 0 && <span class="unseen">{say.closed(closed)}</span>}
    </button>
  );
}

/** Divides the queue among several screens, or shows all of it. */
export function TerminalDialog({ onClose }: { readonly onClose: () => void }) {
  const { event, terminal, terminals } = useDesk();
  const [of, setOf] = useState(terminal?.of ?? 1);
  const [index, setIndex] = useState(terminal?.index ?? 1);
  const say = words().terminal;
  const closed = terminal ? closedOnes(terminal, terminals.open.value) : [];
  const choose = (): void => {
    const next = of > 1 ? { terminal: { index: Math.min(index, of), of } } : {};
    location.hash = writeRoute({ event: event.id, ...next });
    onClose();
  };
  const numbers = (to: number) => Array.from({ length: to }, (_, at) => at + 1);
  return (
    <Dialog title={say.title} onClose={onClose} onSubmit={choose}>
      <p>{say.how}</p>
      <div class="field">
        <label for="terminal-many">{say.many}</label>
        <select
          id="terminal-many"
          value={String(of)}
          onChange={({ currentTarget }) => setOf(Number(currentTarget.value))}
        >
          {numbers(MAX_TERMINALS).map((one) => (
            <option key={one} value={String(one)}>
              {one === 1 ? `1: ${say.all}` : one}
            </option>
          ))}
        </select>
      </div>
      {of > 1 && (
        <div class="field">
          <label for="terminal-which">{say.which}</label>
          <select
            id="terminal-which"
            value={String(Math.min(index, of))}
            onChange={({ currentTarget }) => setIndex(Number(currentTarget.value))}
          >
            {numbers(of).map((one) => (
              <option key={one} value={String(one)}>
                {say.chip(one, of)}
              </option>
            ))}
          </select>
        </div>
      )}
      {closed.length > 0 && <p class="hint">{say.closed(closed)}</p>}
      <div class="dialog-actions">
        <ActionButton onPress={onClose}>{words().actions.close}</ActionButton>
        <ActionButton type="submit" look="main" onPress={() => undefined}>
          {say.title}
        </ActionButton>
      </div>
    </Dialog>
  );
}
