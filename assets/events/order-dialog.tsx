import { useState } from 'preact/hooks';
import type { OrderLine } from '../../src/events/order';
import { MAX_NAME_LENGTH } from '../../src/events/rules/order';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { Icon } from '../components/icons';
import { newId } from '../live/new-id';
import { lineInWords, thingsIn } from '../order/choice';
import { HowMany, ItemTiles, ModifierTiles } from '../order/chooser';
import { useDesk } from './desk';
import { emptyDraft, forgetDraft, keepDraft, keptDraft, type OrderDraft } from './order-draft';
import { words } from './words';

const ID_LETTERS = 8;

/** Takes the order of somebody who stands at the bar. What is chosen stays, even over a reload, until it is added. */
export function OrderDialog({ onClose }: { readonly onClose: () => void }) {
  const { actions, event, orders } = useDesk();
  const [draft, setDraft] = useState(keptDraft);
  const [id] = useState(() => newId(ID_LETTERS));
  const [wrong, setWrong] = useState('');
  const [pending, setPending] = useState(false);
  const { dialogs: say, actions: labels, choice } = words();
  const menu = orders.menu.value;
  const { lines, line } = draft;
  const left = event.perOrder - thingsIn(lines);

  const change = (next: Partial<OrderDraft>): void => {
    const changed = { ...draft, ...next };
    setDraft(changed);
    keepDraft(changed);
    setWrong('');
  };
  const all = (): readonly OrderLine[] => (line ? [...lines, line] : lines);
  const add = async (): Promise<void> => {
    if (pending) return;
    if (all().length === 0) return setWrong(say.chooseItem);
    setPending(true);
    try {
      const phone = draft.phone.trim();
      await actions.add({
        id,
        lines: all(),
        name: draft.name.trim(),
        ...(phone ? { phone } : {}),
      });
      forgetDraft();
      onClose();
    } catch (refusal) {
      setWrong(refusal instanceof Error ? refusal.message : String(refusal));
    } finally {
      setPending(false);
    }
  };
  const choose = (next: OrderLine): void => change({ line: next });
  const parts = { menu, line, onChoose: choose, say: choice };
  const anything = all().length > 0 || draft.name !== '' || draft.phone !== '';
  return (
    <Dialog title={say.order} onClose={onClose} onSubmit={() => void add()}>
      {lines.length > 0 && (
        <ul class="chosen-lines">
          {lines.map((one, index) => (
            <li key={index}>
              <span>{lineInWords(menu, one)}</span>
              <button
                type="button"
                class="button bare"
                aria-label={`${labels.remove}: ${lineInWords(menu, one)}`}
                onClick={() => change({ lines: lines.filter((_, at) => at !== index) })}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <ItemTiles {...parts} />}
      {left > 0 && <ModifierTiles {...parts} />}
      {left > 0 && <HowMany {...parts} most={left} />}
      {line && left > line.count && (
        <ActionButton onPress={() => change({ lines: all(), line: undefined })}>
          <Icon name="plus" /> {labels.addAnother}
        </ActionButton>
      )}
      <Field
        label={say.name}
        hint={say.nameHint}
        maxLength={MAX_NAME_LENGTH}
        value={draft.name}
        onInput={(name) => change({ name })}
      />
      <Field
        label={say.phone}
        hint={say.phoneHint}
        type="tel"
        inputMode="tel"
        value={draft.phone}
        onInput={(phone) => change({ phone })}
      />
      {wrong && (
        <p class="form-error" role="alert">
          {wrong}
        </p>
      )}
      <div class="dialog-actions">
        {anything && (
          <ActionButton
            onPress={() => {
              forgetDraft();
              setDraft(emptyDraft);
              setWrong('');
            }}
          >
            {labels.clear}
          </ActionButton>
        )}
        <ActionButton onPress={onClose}>{labels.close}</ActionButton>
        <ActionButton
          type="submit"
          look="main"
          state={pending ? 'pending' : 'idle'}
          onPress={() => undefined}
        >
          {labels.add}
        </ActionButton>
      </div>
    </Dialog>
  );
}
