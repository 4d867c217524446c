// What the outlines leave short or call by an older name, in full, by ISO 3166-1 alpha-2.
export const names = {
  AG: 'Antigua and Barbuda', AS: 'American Samoa', BA: 'Bosnia and Herzegovina', BL: 'Saint Barthélemy', CD: 'DR Congo',
  CF: 'Central African Republic', CG: 'Republic of the Congo', CV: 'Cape Verde', DO: 'Dominican Republic',
  EH: 'Western Sahara', FK: 'Falkland Islands', FO: 'Faroe Islands', GQ: 'Equatorial Guinea',
  GS: 'South Georgia and the South Sandwich Islands', HM: 'Heard Island and McDonald Islands',
  IO: 'British Indian Ocean Territory', KN: 'Saint Kitts and Nevis', KY: 'Cayman Islands', MF: 'Saint Martin',
  MH: 'Marshall Islands', MK: 'North Macedonia', MO: 'Macao', MP: 'Northern Mariana Islands', PF: 'French Polynesia',
  PM: 'Saint Pierre and Miquelon', PN: 'Pitcairn Islands', SB: 'Solomon Islands', SS: 'South Sudan',
  ST: 'São Tomé and Príncipe', SZ: 'Eswatini', TC: 'Turks and Caicos Islands', TF: 'French Southern Territories',
  VC: 'Saint Vincent and the Grenadines', VG: 'British Virgin Islands', VI: 'United States Virgin Islands',
  WF: 'Wallis and Futuna',
};

// Outlines without a code.
export const uncoded = { 'N. Cyprus': 'Northern Cyprus', 'Indian Ocean Ter.': 'Christmas and Cocos Islands', 'Siachen Glacier': 'Siachen Glacier' };
