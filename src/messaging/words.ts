/** What the house itself says in answer to a text, whichever desk the number belongs to. */
interface HouseWords {
  /** Somebody on WhatsApp wants no more messages. */
  readonly stopped: (business: string) => string;
  /** And wants them again. */
  readonly started: (business: string) => string;
}

export const HOUSE_WORDS: Readonly<Record<'en' | 'es', HouseWords>> = {
  en: {
    stopped: (business) =>
      `You are off every list at ${business} and we write to you no more. Text START if you want to hear from us again.`,
    started: (business) =>
      `You can hear from ${business} again. To join the wait list text for example "table for 2, Sam".`,
  },
  es: {
    stopped: (business) =>
      `Le quitamos de todas las listas de ${business} y no le escribimos desde ahora. Escriba START si quiere volver a recibir mensajes.`,
    started: (business) =>
      `Puede volver a recibir mensajes de ${business}. Para entrar en la lista escriba por ejemplo "mesa para 2, Sara".`,
  },
};
