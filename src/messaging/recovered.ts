/** Map: message sid -> when a text that no webhook brought was taken up, and whether it has been dealt with. */
export const RECOVERED_MAP = 'recovered';
