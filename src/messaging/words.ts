/** What the house itself says in answer to a text, whichever desk the number belongs to. */
interface HouseWords {
  /** The texted desk is switched off. */
  readonly closed: (business: string) => string;
  /** Somebody on WhatsApp wants no more messages. */
  readonly stopped: (business: string) => string;
  /** And wants them again. */
  readonly started: (business: string) => string;
}

export const HOUSE_WORDS: Readonly<Record<'en' | 'es', HouseWords>> = {
  en: {
    closed: (business) => `The wait list of ${business} is closed right now.`,
    stopped: (business) =>
      `You are off every list at ${business} and we write to you no more. Text START if you want to hear from us again.`,
    started: (business) =>
      `You can hear from ${business} again. To join the wait list text for example "table for 2, Sam".`,
  },
  es: {
    closed: (business) => `La lista de espera de ${business} está cerrada en este momento.`,
    stopped: (business) =>
      `Ya no está en ninguna lista de ${business} y no le escribiremos más. Envíe START si quiere volver a recibir mensajes.`,
    started: (business) =>
      `Puede volver a recibir mensajes de ${business}. Para entrar en la lista escriba por ejemplo "mesa para 2, Sara".`,
  },
};
