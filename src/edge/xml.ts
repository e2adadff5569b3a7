/** Characters XML 1.0 does not allow at all, https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** Any text as the content of an element. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');

/** Any text as the value of an attribute in double quotes. */
export const xmlAttribute = (text: string): string => xmlText(text).replace(/"/g, '&quot;');
