/** The formats that people read. */
export type Format = 'html' | 'pdf';

/** What a brief is made for: to be read whole, or handed out on two pages. */
export const PROFILES = ['full', 'handout'] as const;
export type Profile = (typeof PROFILES)[number];

/** Formats for other programs, each by the ending of its file's name: sources for reference managers, and whole editions for intelligence platforms and the web of data. */
export const EXPORT_FORMATS = ['bib', 'ris', 'csl.json', 'stix.json', 'jsonld'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One file of a brief. */
export type Output = 'html' | 'pdf' | 'handout-html' | 'handout-pdf' | ExportFormat;

const OUTPUTS = {
  html: { profile: 'full', format: 'html', ending: '.html', words: 'HTML' },
  pdf: { profile: 'full', format: 'pdf', ending: '.pdf', words: 'PDF' },
  'handout-html': { profile: 'handout', format: 'html', ending: '-handout.html', words: 'HTML handout' },
  'handout-pdf': { profile: 'handout', format: 'pdf', ending: '-handout.pdf', words: 'PDF handout' },
  bib: { profile: null, format: 'bib', ending: '.bib', words: 'BIB' },
  ris: { profile: null, format: 'ris', ending: '.ris', words: 'RIS' },
  'csl.json': { profile: null, format: 'csl.json', ending: '.csl.json', words: 'CSL.JSON' },
  'stix.json': { profile: null, format: 'stix.json', ending: '.stix.json', words: 'STIX.JSON' },
  jsonld: { profile: null, format: 'jsonld', ending: '.jsonld', words: 'JSONLD' },
} as const satisfies Record<Output, { profile: Profile | null; format: Format | ExportFormat; ending: string; words: string }>;

/** All there are, in the order in which they are made. */
export const ALL_OUTPUTS = ['html', 'pdf', 'handout-html', 'handout-pdf', ...EXPORT_FORMATS] as const satisfies readonly Output[];

/** The files that these profiles have in these formats, and those for other programs. */
export function outputs(profiles: readonly Profile[], formats: readonly Format[], exports: readonly ExportFormat[]): readonly Output[] {
  return ALL_OUTPUTS.filter((output) => {
    const { profile, format } = OUTPUTS[output];
    return profile === null ? exports.some((one) => one === format) : profiles.includes(profile) && formats.some((one) => one === format);
  });
}

/** A handout is measured in print, as HTML too. */
export const needsBrowser = (output: Output): boolean => output !== 'html' && OUTPUTS[output].profile !== null;

export const isHandout = (output: Output): boolean => OUTPUTS[output].profile === 'handout';

/** In words, "PDF handout". */
export const outputWords = (output: Output): string => OUTPUTS[output].words;

/** The path of the file, from that of the brief without its ending. */
export const outputPath = (brief: string, output: Output): string => `${brief}${OUTPUTS[output].ending}`;
