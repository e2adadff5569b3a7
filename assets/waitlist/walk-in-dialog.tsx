import { useState } from 'preact/hooks';
import { MAX_NAME_LENGTH, MAX_NOTES_LENGTH } from '../../src/waitlist/rules/party';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { useDesk } from './desk';
import { words } from './words';
import { emptyDraft, forgetDraft, keepDraft, keptDraft, type WalkInDraft } from './walk-in-draft';

type Wrong = Partial<Record<keyof WalkInDraft | 'form', string>>;

/** Puts somebody who stands at the door on the list. What is typed stays, even over a reload, until it is added. */
export function WalkInDialog({ onClose }: { readonly onClose: () => void }) {
  const { actions, maxPartySize } = useDesk();
  const say = words().dialogs;
  const [draft, setDraft] = useState(keptDraft);
  const [wrong, setWrong] = useState<Wrong>({});
  const [pending, setPending] = useState(false);

  const change = (field: keyof WalkInDraft) => (value: string) => {
    const next = { ...draft, [field]: value };
    setDraft(next);
    keepDraft(next);
    if (wrong[field]) setWrong({ ...wrong, [field]: undefined });
  };
  const add = async (): Promise<void> => {
    if (pending) return;
    const found = check(draft, maxPartySize);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    setPending(true);
    try {
      const notes = draft.notes.trim();
      const phone = draft.phone.trim();
      await actions.add({
        name: draft.name.trim(),
        size: Number(draft.size),
        ...(notes ? { notes } : {}),
        ...(phone ? { phone } : {}),
      });
      forgetDraft();
      onClose();
    } catch (refusal) {
      setWrong({ form: refusal instanceof Error ? refusal.message : String(refusal) });
    } finally {
      setPending(false);
    }
  };
  const typed = draft.name || draft.size !== emptyDraft.size || draft.notes || draft.phone;
  return (
    <Dialog title={say.walkIn} onClose={onClose} onSubmit={() => void add()}>
      <Field
        label={say.name}
        autoFocus
        maxLength={MAX_NAME_LENGTH}
        value={draft.name}
        error={wrong.name}
        onInput={change('name')}
      />
      <Field
        label={say.howMany}
        inputMode="numeric"
        maxLength={3}
        value={draft.size}
        error={wrong.size}
        onInput={change('size')}
      />
      <Field
        label={say.wishes}
        hint={say.wishesHint}
        maxLength={MAX_NOTES_LENGTH}
        value={draft.notes}
        onInput={change('notes')}
      />
      <Field
        label={say.phone}
        hint={say.phoneHint}
        type="tel"
        inputMode="tel"
        value={draft.phone}
        onInput={change('phone')}
      />
      {wrong.form && (
        <p class="form-error" role="alert">
          {wrong.form}
        </p>
      )}
      <div class="dialog-actions">
        {typed && (
          <ActionButton
            onPress={() => {
              forgetDraft();
              setDraft(emptyDraft);
              setWrong({});
            }}
          >
            {words().actions.clear}
          </ActionButton>
        )}
        <ActionButton onPress={onClose}>{words().actions.close}</ActionButton>
        <ActionButton
          type="submit"
          look="main"
          state={pending ? 'pending' : 'idle'}
          onPress={() => undefined}
        >
          {words().actions.add}
        </ActionButton>
      </div>
    </Dialog>
  );
}

function check(draft: WalkInDraft, max: number): Wrong {
  const size = Number(draft.size.trim());
  const { enterName, enterSize } = words().dialogs;
  return {
    ...(draft.name.trim() === '' ? { name: enterName } : {}),
    ...(Number.isInteger(size) && size >= 1 && size <= max ? {} : { size: enterSize(max) }),
  };
}
