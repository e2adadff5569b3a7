/**
 * Calling codes and the country each belongs to. Where smaller ones share a code with a big one, the big one is meant.
 * https://www.itu.int/rec/T-REC-E.164
 */
const CALLING_CODES =
  `20EG 27ZA 30GR 31NL 32BE 33FR 34ES 36HU 39IT 40RO 41CH 43AT 44GB 45DK 46SE 47NO 48PL 49DE 51PE 52MX 53CU 54AR 55BR 56CL
57CO 58VE 60MY 61AU 62ID 63PH 64NZ 65SG 66TH 7RU 76KZ 77KZ 81JP 82KR 84VN 86CN 90TR 91IN 92PK 93AF 94LK 95MM 98IR 211SS
212MA 213DZ 216TN 218LY 220GM 221SN 222MR 223ML 224GN 225CI 226BF 227NE 228TG 229BJ 230MU 231LR 232SL 233GH 234NG 235TD
236CF 237CM 238CV 239ST 240GQ 241GA 242CG 243CD 244AO 245GW 248SC 249SD 250RW 251ET 252SO 253DJ 254KE 255TZ 256UG 257BI
258MZ 260ZM 261MG 262RE 263ZW 264NA 265MW 266LS 267BW 268SZ 269KM 291ER 297AW 298FO 299GL 350GI 351PT 352LU 353IE 354IS
355AL 356MT 357CY 358FI 359BG 370LT 371LV 372EE 373MD 374AM 375BY 376AD 377MC 378SM 380UA 381RS 382ME 383XK 385HR 386SI
387BA 389MK 420CZ 421SK 423LI 501BZ 502GT 503SV 504HN 505NI 506CR 507PA 509HT 591BO 592GY 593EC 594GF 595PY 596MQ 597SR
598UY 670TL 673BN 674NR 675PG 676TO 677SB 678VU 679FJ 680PW 682CK 685WS 686KI 687NC 688TV 689PF 691FM 692MH 850KP 852HK
853MO 855KH 856LA 880BD 886TW 960MV 961LB 962JO 963SY 964IQ 965KW 966SA 967YE 968OM 970PS 971AE 972IL 973BH 974QA 975BT
976MN 977NP 992TJ 993TM 994AZ 995GE 996KG 998UZ`.split(/\s+/);

/** Inside +1: area codes outside the United States. https://nationalnanpa.com/number_resource_info/area_codes.html */
const AREA_CODES: Readonly<Record<string, string>> = {
  CA: `204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 506 514
519 548 568 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942`,
  BS: '242',
  BB: '246',
  AI: '264',
  AG: '268',
  VG: '284',
  VI: '340',
  KY: '345',
  BM: '441',
  GD: '473',
  TC: '649',
  JM: '658 876',
  MS: '664',
  MP: '670',
  GU: '671',
  AS: '684',
  SX: '721',
  LC: '758',
  DM: '767',
  VC: '784',
  PR: '787 939',
  DO: '809 829 849',
  TT: '868',
  KN: '869',
};

const LONGEST_CODE = 3;

const byCallingCode = new Map(
  CALLING_CODES.map((entry) => [entry.slice(0, -2), entry.slice(-2)] as const),
);
const byAreaCode = new Map(
  Object.entries(AREA_CODES).flatMap(([country, codes]) =>
    codes.split(/\s+/).map((code) => [code, country] as const),
  ),
);

/** Two letters for statistics, by a number's calling code or a WhatsApp user id; undefined = no country's. */
export function countryOf(address: string | undefined): string | undefined {
  const bare = address?.replace(/^whatsapp:/, '') ?? '';
  const named = /^([A-Z]{2})\./.exec(bare)?.[1];
  if (named !== undefined) return named;
  const digits = /^\+(\d+)$/.exec(bare)?.[1];
  if (digits === undefined) return undefined;
  if (digits.startsWith('1')) return byAreaCode.get(digits.slice(1, 4)) ?? 'US';
  for (let length = LONGEST_CODE; length > 0; length--) {
    const country = byCallingCode.get(digits.slice(0, length));
    if (country !== undefined) return country;
  }
  return undefined;
}
