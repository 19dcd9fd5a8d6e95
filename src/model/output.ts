export type Format = 'html' | 'pdf';

/** What a brief is made for: to be read whole, or handed out on two pages. */
export const PROFILES = ['full', 'handout'] as const;
export type Profile = (typeof PROFILES)[number];

/** One file of a brief for readers. */
export type Output = 'html' | 'pdf' | 'handout-html' | 'handout-pdf';

const OUTPUTS = {
  html: { profile: 'full', format: 'html', ending: '.html', words: 'HTML' },
  pdf: { profile: 'full', format: 'pdf', ending: '.pdf', words: 'PDF' },
  'handout-html': { profile: 'handout', format: 'html', ending: '-handout.html', words: 'HTML handout' },
  'handout-pdf': { profile: 'handout', format: 'pdf', ending: '-handout.pdf', words: 'PDF handout' },
} as const satisfies Record<Output, { profile: Profile; format: Format; ending: string; words: string }>;

/** All there are, in the order in which they are made. */
export const ALL_OUTPUTS = ['html', 'pdf', 'handout-html', 'handout-pdf'] as const satisfies readonly Output[];

/** The files that these profiles have in these formats. */
export function outputs(profiles: readonly Profile[], formats: readonly Format[]): readonly Output[] {
  return ALL_OUTPUTS.filter((output) => profiles.includes(OUTPUTS[output].profile) && formats.includes(OUTPUTS[output].format));
}

/** A handout is measured in print, as HTML too. */
export const needsBrowser = (output: Output): boolean => output !== 'html';

export const isHandout = (output: Output): boolean => OUTPUTS[output].profile === 'handout';

/** In words, "PDF handout". */
export const outputWords = (output: Output): string => OUTPUTS[output].words;

/** The path of the file, from that of the brief without its ending. */
export const outputPath = (brief: string, output: Output): string => `${brief}${OUTPUTS[output].ending}`;
