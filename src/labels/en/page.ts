import type { Change, Entry } from '../../model/edition.ts';
import type { Confidence, Likelihood } from '../../model/likelihood.ts';
import type { Holder } from '../../model/statement.ts';
import { counting, grouped } from '../counting.ts';

const count = counting('en', grouped(','));

/** Words that stand in the templates themselves, by the names under which these know them. */
export const templateLabels = {
  skip: 'Skip to the brief',
  contents: 'Contents',
  figures: 'Figures',
  glance: 'At a glance',
  also: '. Also: ',
  edition: 'Edition',
  issued: 'Issued',
  cutoff: 'Information cutoff',
  before: 'Before',
  marking: 'Marking',
  entry: 'entry',
  evidence: 'Evidence',
  date: 'Date',
  event: 'Event',
  entryColumn: 'Entry',
  change: 'Change',
  where: 'Where',
  thenAndNow: 'Then and now',
  goneWithIt: 'Withdrawn with it:',
  onOtherSources: 'On other sources now:',
  alsoRested: 'Also rested on it:',
  restHasOthers: '; what is left of them has other sources.',
  dataOf: 'Data of',
  restsOnIt: 'Rests on it:',
  retrieved: 'Retrieved',
  usedIn: 'Used in:',
  inAnnex: 'In the annex',
  atSource: 'At the source',
  closeQuotation: 'Close the quotation',
  making: 'Making',
  byRules:
    '; by rules, without a language model. Every sentence is a source’s, selected and trimmed; a sentence prints only if its quotation stands in the file named.',
  madeFrom: 'Made from',
  sourcesHere: 'Sources cited here',
  leftOut: 'Left out:',
  fullBrief: 'Full brief:',
  numbersOfFull: 'Numbers of entries, sources and passages are those of the full brief, which has the words quoted.',
  same: 'What they tell is the same.',
  feed: 'feed of editions',
  find: 'Find',
  of: 'of',
  brief: 'Brief',
  newestSource: 'Newest source',
  entries: 'Entries',
  sources: 'Sources',
  handout: 'Handout',
  editionSmall: 'edition',
  colon: ':',
  comma: ', ',
  semicolon: '; ',
};

/** Words that the view puts together for the page. */
export const pageWords = {
  titles: {
    commentary: 'Commentary by the desk',
    timeline: 'Timeline',
    disputes: 'Disputed points',
    gaps: 'Information gaps',
    changes: 'Changes since the last edition',
    sources: 'Sources',
    annex: 'Evidence annex',
    about: 'Scales and making',
    correction: 'Correction',
    bottomLine: 'Bottom line',
    judgements: 'Key judgements',
    keyReporting: 'Key reporting',
    diff: 'Changes',
  },
  kinds: { group: 'Group brief', region: 'Region brief' },
  pageTitle: (name: string, kind: string, edition: string, issued: string): string => `${name}: ${kind.toLowerCase()}, ${edition}, ${issued}`,
  description: (kind: string, name: string, desk: string): string => `${kind} on ${name} by ${desk}, every sentence cited.`,
  /** At the head of a line, and within one. */
  edition: (n: number): string => `Edition ${n}`,
  editionOf: (n: number, day: string): string => `edition ${n} of ${day}`,
  editionInText: (n: number): string => `edition ${n}`,
  since: (edition: string): string => `Since ${edition}`,
  fromTo: (before: string, now: string): string => `From ${before} to ${now}.`,
  diffTitle: (name: string, before: number, now: number): string => `${name}: changes from edition ${before} to edition ${now}`,
  /** What the foot of a printed page says around its number and the number of all. */
  pageOf: ['Page ', ' of ', ''],
  more: (n: number): string => `${n} more`,
  moreChanges: (n: number): string => `${n} more changes`,
  changeLine: (label: string, part: string, words: string): string => `${label} (${part}): ${words}`,
  wasRetracted: (edition: string, day: string): string => `, a source of ${edition}, was retracted on ${day}:`,
  others: (n: number): string => count(n, { one: '# value, date, judgement or mark', other: '# values, dates, judgements or marks' }),
  changes: {
    retracted: 'Retracted source',
    new: 'New',
    revised: 'Revised',
    withdrawn: 'Withdrawn',
    'left-out': 'Not repeated',
    figure: 'Revised value',
    dispute: 'Sources differ',
    'dispute-gone': 'No longer disputed',
    source: 'New source',
    'source-gone': 'Source dropped',
  } satisfies Record<Change['kind'], string>,
  /** Beside an entry that is new or has changed. */
  changeMarks: { new: 'new', revised: 'revised' },
  disputeKinds: { dispute: 'Sources differ', development: 'Changed over time' },

  statementKinds: { claim: 'claim', assessment: 'assessment', forecast: 'forecast' } satisfies Record<Exclude<Entry['kind'], 'fact'>, string>,
  /** Who says so, behind a sentence that does not name him. */
  holder: (stance: Holder['stance'], name: string): string =>
    `${{ says: 'according to', claims: 'as claimed by', accuses: 'as alleged by', assesses: 'in the judgement of', denies: 'as denied by', expects: 'as expected by', reports: 'as reported by' }[stance]} ${name}`,
  reported: (date: string): string => `reported ${date}`,
  written: (date: string): string => `(of ${date})`,

  example: 'An example, written to show the form: not the judgement of a desk at work.',
  /** `signed` is empty, or says who and when. */
  ownJudgement: (signed: string): string => `The desk’s own judgement, apart from what sources report${signed}.`,
  ownWords: (signed: string): string => `The desk’s own words; what they rest on is cited${signed}.`,
  signed: { day: (day: string): string => `, ${day}`, author: (author: string, day: string): string => `; ${author}${day}` },
  confidence: (level: Confidence): string => `Confidence: ${level}.`,
  likelihoods: {
    'almost no chance': 'almost no chance',
    'very unlikely': 'very unlikely',
    unlikely: 'unlikely',
    'roughly even chance': 'roughly even chance',
    likely: 'likely',
    'very likely': 'very likely',
    'almost certain': 'almost certain',
    remote: 'remote',
    'highly improbable': 'highly improbable',
    improbable: 'improbable',
    'roughly even odds': 'roughly even odds',
    probable: 'probable',
    'highly probable': 'highly probable',
    'nearly certain': 'nearly certain',
  } satisfies Record<Likelihood, string>,

  untitled: 'Untitled article',
  publisherUnknown: 'publisher unknown',
  dateUnknown: 'date unknown',
  origin: (name: string): string => `origin: ${name}`,
  licence: (name: string): string => `licence: ${name}`,
  andLast: (names: string, last: string): string => `${names} and ${last}`,
  facts: { title: 'Title', byline: 'Byline', publisher: 'Publisher', date: 'Date', address: 'Address', origin: 'Origin' },
  inferred: (fact: string, why: string): string => `${fact} inferred: ${why}`,
  reasons: {
    between: '; ',
    forms: {
      names: 'it names "#1"',
      yearless: 'it says "#1" without a year',
      page: 'its page shows "#1"',
      weekday: '"#1" falls on the weekday it names',
      newest: '"#1" is the newest event it reports as news',
      elsewhere: '"#1" is @2 in another article of the desk',
      elsewhereTitled: '"#1" is @2 in "#3"',
      together: '"#1" and "#2" are of one event',
      counted: 'it is written "#1" what it dates #2',
      periodEnd: 'the end of the period it reports on: "#1"',
      layout: 'from its layout, which is that of article @1 of the same seed',
      line: 'from line @1: #2',
    } satisfies Record<ReasonForm, string>,
  },
  ungraded: (grade: string): string => `${grade}, source ungraded`,
  quotations: (n: number): string => count(n, { one: '# quotation', other: '# quotations' }),

  /** Places that rest on a quotation, as the annex names them. */
  uses: {
    judgement: (n: number): string => `judgement ${n}`,
    row: (label: string): string => label.toLowerCase(),
    map: 'map',
    figure: 'figure',
    ties: 'ties',
    commentary: 'commentary',
    timeline: 'timeline',
    disputed: 'disputed',
  },

  shortened: {
    note: (how: string, why: string): string => `Quotations are shortened here, “[…]”: ${how}${why}. The edition on record keeps them whole.`,
    atMost: (n: number): string => count(n, { one: 'to # word at most', other: 'to # words at most' }),
    forSource: (n: number, source: number): string => `${count(n, { one: 'to # word', other: 'to # words' })} for source ${source}`,
    share: (percent: number): string => `, so that no more than ${percent} % of an article is reproduced`,
  },

  index: {
    title: 'Briefs',
    groups: 'Groups',
    regions: 'Regions',
    briefs: (n: number): string => count(n, { one: '# brief', other: '# briefs' }),
    editions: (n: number): string => count(n, { one: '# edition', other: '# editions' }),
    pages: (n: number): string => count(n, { one: '# page', other: '# pages' }),
    feedTitle: (desk: string): string => `${desk}: briefs`,
    feedEntry: (name: string, n: number): string => `${name}, edition ${n}`,
  },

  handout: {
    title: (title: string): string => `${title}, handout`,
    kind: (kind: string): string => `${kind}, handout`,
    /** Where nothing but handouts is made. */
    fullFrom: (edition: string, desk: string): string => `${edition}, from ${desk}`,
    someOf: (n: number, all: string): string => `${n} of ${all}`,
    entries: (n: number): string => count(n, { one: '# entry', other: '# entries' }),
    inSections: (entries: string, sections: string): string => `${entries} (${sections})`,
    judgements: 'key judgements',
    commentary: 'the commentary by the desk',
    rows: (n: number): string => count(n, { one: '# line of the box', other: '# lines of the box' }),
    disputes: (n: number): string => count(n, { one: '# disputed point', other: '# disputed points' }),
    gaps: (n: number): string => count(n, { one: '# information gap', other: '# information gaps' }),
    changes: 'the list of changes',
    map: 'the map',
    timeline: (n: number): string => count(n, { one: 'a timeline of # event', other: 'a timeline of # events' }),
    quotations: (n: number): string => count(n, { one: 'the words of # quotation', other: 'the words of # quotations' }),
  },
};

export type TemplateLabels = typeof templateLabels;
export type PageWords = typeof pageWords;

/** What a source's date, publisher or byline can be inferred from; in its words `#1` stands for words of the article, `@1` for a number or a date. */
export type ReasonForm =
  | 'names'
  | 'yearless'
  | 'page'
  | 'weekday'
  | 'newest'
  | 'elsewhere'
  | 'elsewhereTitled'
  | 'together'
  | 'counted'
  | 'periodEnd'
  | 'layout'
  | 'line';
