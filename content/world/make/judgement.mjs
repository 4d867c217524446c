// What a person decided about the data: the names used, and what is left out and why. Keys are ISO 3166-1 alpha-2
// codes, ISO 4217 currency codes and ISO 639-1 language codes. Everything left out is printed as a gap.

export const notStates = `AI AS AW AX BL BM BQ CC CK CW CX EH FK FO GF GG GI GL GP GU HK IM JE KY MF MO MP MQ MS NC NF
 NU PF PM PN PR RE SH SJ SX TC TK TW VG VI WF XK YT`.split(/\s+/); // all others: members and observer states of the UN
export const unasked = {
  AC: 'a part of Saint Helena', TA: 'a part of Saint Helena',
  AQ: 'no lasting population', BV: 'no lasting population', GS: 'no lasting population', HM: 'no lasting population',
  IO: 'no lasting population', TF: 'no lasting population', UM: 'no lasting population',
};

// Region for grouping where the data's continent would read oddly; and states on no one continent, not asked for it.
export const regionOverrides = { RU: 'EU', TL: 'AS' };
export const onTwoContinents = 'AM AZ CY EG GE ID KZ RU TL TR'.split(' ');

export const names = {
  AX: 'Åland Islands', BL: 'Saint Barthélemy', BQ: 'Caribbean Netherlands', CW: 'Curaçao', RE: 'Réunion',
  ST: 'São Tomé and Príncipe', VI: 'United States Virgin Islands',
};
export const withArticle = 'AE AX BQ BS CC CD CF CG CK DO FK FO GM IM KM KY MH MP MV NL PH PN SB TC US VG VI GB'.split(' ');
export const otherNames = {
  AE: ['UAE', 'Emirates'], BA: ['Bosnia'], BQ: ['Bonaire, Sint Eustatius and Saba'], CC: ['Keeling Islands'],
  CD: ['DR Congo', 'DRC', 'Congo-Kinshasa', 'Zaire'], CF: ['CAR'], CG: ['Congo-Brazzaville'], CI: ["Cote d'Ivoire"],
  CV: ['Cape Verde'], CZ: ['Czech Republic'], EH: ['Sahrawi Republic'], FK: ['Islas Malvinas'], FO: ['Faeroe Islands'],
  GB: ['UK', 'Great Britain', 'Britain'], GE: ['Sakartvelo'], GM: ['The Gambia'], BS: ['The Bahamas'], IR: ['Persia'],
  KG: ['Kyrgyz Republic'], KN: ['St Kitts and Nevis'], KP: ["Democratic People's Republic of Korea", 'DPRK'],
  KR: ['Republic of Korea'], LA: ["Lao People's Democratic Republic", 'Lao PDR'], LC: ['St Lucia'], LK: ['Ceylon'],
  CN: ["People's Republic of China", 'PRC'], MD: ['Moldavia'], MK: ['Macedonia'], MM: ['Burma'], MO: ['Macau'],
  FM: ['Federated States of Micronesia'], NL: ['Holland'], PM: ['St Pierre and Miquelon'], PS: ['State of Palestine'],
  RU: ['Russian Federation'], SH: ['St Helena'], ST: ['Sao Tome and Principe'], SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'], TL: ['Timor-Leste'], TR: ['Turkey'], US: ['USA', 'US', 'United States of America', 'America'],
  VA: ['Holy See', 'Vatican'], VC: ['St Vincent and the Grenadines'], VI: ['US Virgin Islands'], BY: ['Byelorussia'],
};

// Capitals ------------------------------------------------------------------------------------------------------------
export const doubtfulCapitals = {
  BO: 'Sucre by the constitution, La Paz the seat of government', EH: 'disputed', HK: 'no capital',
  GQ: 'a move from Malabo to Ciudad de la Paz is under way', ID: 'a move from Jakarta to Nusantara is under way',
  IL: 'disputed', PS: 'disputed', LK: 'the data has Colombo; the legislature sits in Sri Jayawardenepura Kotte',
  MS: 'Plymouth was abandoned', NF: 'shares the name Kingston with the capital of Jamaica', NR: 'no official capital',
  SZ: 'Lobamba royal and legislative, Mbabane administrative', TK: 'no capital',
  ZA: 'three capitals: Pretoria, Cape Town and Bloemfontein',
};
export const cityNames = { MN: 'Ulaanbaatar', PF: 'Papeete', US: 'Washington, DC' };
export const otherCityNames = {
  AE: ['Abu Zaby'], AG: ["St John's"], AM: ['Erevan'], BE: ['Bruxelles', 'Brussel'], BY: ['Мінск', 'Минск'],
  CH: ['Berne'], CN: ['Peking'], CR: ['San Jose'], CU: ['La Habana'], CZ: ['Praha'], DK: ['København'], EG: ['Al-Qahira'],
  GD: ['Saint George’s'], GL: ['Godthåb'], GR: ['Athina'], IN: ['Delhi'], IT: ['Roma'], KZ: ['Nur-Sultan', 'Акмола'],
  LT: ['Vilna'], LU: ['Luxembourg City'], MC: ['Monaco City'], MD: ['Kishinev', 'Кишинёв'], MM: ['Nay Pyi Taw'],
  MN: ['Ulan Bator', 'Улаанбаатар'], NP: ['Katmandu'], PL: ['Warszawa'], PT: ['Lisboa'], RO: ['București'],
  RS: ['Beograd', 'Београд'], RU: ['Москва'], KR: ['Soul'], SA: ['Riyad'], SY: ['Dimashq'], TD: ['Ndjamena'],
  TJ: ['Душанбе'], TM: ['Ashkhabad', 'Aşgabat'], UA: ['Kiev', 'Київ'], US: ['Washington', 'Washington, D.C.'],
  UZ: ['Toshkent', 'Ташкент'], VA: ['Città del Vaticano'], VN: ['Ha Noi'], XK: ['Prishtina'], YE: ['Sanaa'],
  AT: ['Wien'], BG: ['София'], KG: ['Бишкек'], AZ: ['Bakı'], GE: ['თბილისი'],
};

// Currencies ----------------------------------------------------------------------------------------------------------
export const unitsOfAccount = 'BOV CHE CHW CLF USN UYI SVC'.split(' '); // and the colón of El Salvador, out of use
export const currencyGaps = {
  AF: 'the afghani would answer the question itself', BO: 'the boliviano would answer the question itself',
  BT: 'two currencies', HT: 'two currencies', LS: 'two currencies', NA: 'two currencies', PA: 'two currencies',
  PS: 'several currencies', SV: 'the colón has not been abolished', ZW: 'many currencies',
};
export const foreignCurrencyGaps = { EH: 'disputed', ZW: 'many currencies' };
export const currencyNames = { EUR: 'euro', XCG: 'Caribbean guilder' };
export const units = { // the word of a currency that its name does not end in, and spellings of one word
  krone: { name: 'krone (krona)', aliases: ['krone', 'krona', 'króna'] },
  krona: { same: 'krone' }, króna: { same: 'krone' }, rial: { name: 'rial (riyal)', aliases: ['rial', 'riyal'] },
  riyal: { same: 'rial' }, yuan: { aliases: ['renminbi'] }, ruble: { aliases: ['rouble'] }, zloty: { aliases: ['złoty'] },
  som: { aliases: ['sum', "so'm"] }, tugrik: { aliases: ['tögrög'] }, dong: { aliases: ['đồng'] },
  hryvnia: { aliases: ['hryvna', 'гривня'] }, guarani: { aliases: ['guaraní'] },
};

// Languages -----------------------------------------------------------------------------------------------------------
export const languageNames = { // the usual English name; the data's stays as an alias
  ff: 'Fula', km: 'Khmer', lo: 'Lao', rw: 'Kinyarwanda', si: 'Sinhala', tl: 'Filipino', to: 'Tongan', st: 'Sotho', lu: 'Luba',
  cu: 'Church Slavonic', os: 'Ossetian', pa: 'Punjabi', ny: 'Chewa', dv: 'Dhivehi', mi: 'Māori', ss: 'Swazi', so: 'Somali',
};
export const wrongLanguages = { // Punjabi where Papiamento is meant; two forms of Norwegian; Fula, spoken in many more states
  AW: ['pa'], BF: ['ff'], CW: ['pa'], GN: ['ff'], NO: ['nb', 'nn'],
};
// The states whose list can stand as a whole: no language named after the state (the question would answer itself), and
// no other language of the region's lists known to be official there, or native to a large community.
export const wholeLists = `BF BJ BW CF CI CM CV EG GA GN GW LY MW SC SN ST TD TG ZA
 BE CH CY LI ME SM VA AG BB BR BZ CA CR GD GT GY JM KN MX PY SR SV TT VC VE
 AU JO KH KI MV NZ PG PH SA SB SG VU YE`.split(/\s+/);

// Neighbours ----------------------------------------------------------------------------------------------------------
export const partsOfStates = { Somaliland: 'SO', 'N. Cyprus': 'CY' }; // outlines without an ISO code, kept with the state that has one
export const openBorders = { // pairs on which the outlines are not the last word: neither asserted nor denied
  'AL RS': 'Kosovo lies between', 'MA MR': 'Western Sahara lies between', 'AF IN': 'Kashmir is disputed',
  'CA DK': 'Hans Island, divided in 2022, is not in the outlines', 'ES GB': 'only by way of Gibraltar',
  'FR NL': 'only on Saint Martin', 'NA ZW': 'the two meet at a point', 'CY GB': 'only by way of the British bases',
  'CU US': 'only by way of Guantánamo', 'BW ZM': 'the few metres at Kazungula are not in the outlines',
  'CN MO': 'the outlines of Macao and China do not touch',
};
export const borderNotes = {
  'BR FR': 'By way of French Guiana.', 'FR SR': 'By way of French Guiana.', 'ES MA': 'At Ceuta and Melilla.',
  'LT RU': 'At Kaliningrad.', 'PL RU': 'At Kaliningrad.', 'AZ TR': 'At Nakhchivan.', 'AO CG': 'At Cabinda.',
};
