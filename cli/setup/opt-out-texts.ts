/** The texts of Advanced Opt-Out, which can be pasted into the console only. */
export function optOutTexts(
  house: string,
): readonly { readonly field: string; readonly text: string }[] {
  return [
    {
      field: 'Opt-out confirmation (STOP)',
      text: `${house}: you will get no more texts from us. Reply START to hear from us again.`,
    },
    {
      field: 'Opt-in confirmation (START)',
      text: `${house}: welcome back. Text "table for 2" to join the wait list. Reply STOP for no more texts.`,
    },
    {
      field: 'Help reply (HELP)',
      text: `${house} wait list: text "table for 2" to join, WHERE for your place, LEAVE to give it up. Msg and data rates may apply. Reply STOP for no more texts.`,
    },
  ];
}
