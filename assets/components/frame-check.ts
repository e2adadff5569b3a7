/**
 * A page shown inside somebody else's page could be clicked by accident ("clickjacking"), and a Twilio asset cannot send
 * the header that forbids it. So each page names in `<meta name="bellhop-frames">` the origins that may show it (usually
 * "none") and takes itself away anywhere else. Import this first.
 */
const permitted = (
  document.querySelector<HTMLMetaElement>('meta[name="bellhop-frames"]')?.content ?? ''
).split(/\s+/);

function originsAround(): string[] {
  const around = Array.from(location.ancestorOrigins ?? []);
  if (around.length > 0) return around;
  return document.referrer === '' ? ['unknown'] : [new URL(document.referrer).origin];
}

/** True when this page is alone in its window or inside a page that may show it. */
export const mayBeShown =
  window.top === window.self || originsAround().every((origin) => permitted.includes(origin));

if (!mayBeShown) {
  const sentence = document.createElement('p');
  sentence.textContent = 'This page does not open inside another site.';
  document.body.replaceChildren(sentence);
}
