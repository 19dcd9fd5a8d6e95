import { ALL_FRAGMENTS } from './fragments.ts';

/** A name that would act if it were anything but text. */
export const HOSTILE_NAME = 'Northern "Guard" <img src=x onerror=pwned()>';
const HOSTILE_PLACE = "Tellin' onload='x </style></text>";

const said = (fragment: string) => fragment.replace(/[\n\r]/g, ' ');

const TOLD = [
  'attacked a convoy',
  'shelled a mill',
  'burned a school',
  'raided a bank',
  'mined a bridge',
  'abducted two clerks from a court',
  'seized a well',
];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** One paragraph around each fragment, in words that become statements, each on an event of its own. */
const paragraphs = (fragments: readonly string[], year: number) =>
  fragments.map(
    (fragment, at) =>
      `On ${(at % 27) + 1} ${MONTHS[at % 12]} ${year} the River Brigade ${TOLD[at % 7]} near Karsa ${said(fragment)} and killed ${at * 3 + 2} soldiers, officials said.`,
  );

/** Each fragment goes into one carrier of the three that show text as it stands. */
const third = (fragments: readonly string[], rest: number) => fragments.filter((_, at) => at % 3 === rest);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const DAY = '4 March 2019';

/**
 * A desk on which everything that a stranger can write is hostile: text, Markdown and pages, their metadata, file names, and the data that an
 * analyst pasted from somewhere. `canary` is an address that nobody may ask.
 */
export function payloadDesk(canary: string): Record<string, unknown> {
  const fragments = ALL_FRAGMENTS.map((fragment) => fragment.replaceAll('{{canary}}', canary));
  const text = fragments.filter((fragment) => !fragment.includes('\u0000'));
  const some = (from: number) => fragments[from % fragments.length] ?? '';
  // A page with such characters is no text at all, and is left out by name.
  const readable = text.filter((fragment) => !/[\u0001-\u001f\u007f-\u009f]/.test(fragment));
  const meta = readable.map((fragment, at) => {
    const name = ['og:title', 'author', 'article:author', 'og:site_name', 'og:url', 'citation_publication_date', 'date'][at % 7] ?? 'author';
    return `<meta property="${name}" content="${escaped(said(fragment))}">`;
  });
  const files: Record<string, unknown> = {
    'data/desk.json': { name: `Desk ${some(0)} ${some(30)}`, minStatements: 1, maxEntries: 1000 },
    'data/groups.json': [
      { id: 'northern-guard', name: HOSTILE_NAME, short: '{{NG}}', aliases: ['Northern Guard', ...fragments.map((one, at) => `Guard ${at} ${one}`)] },
      {
        id: 'river-brigade',
        name: 'River Brigade',
        aliases: ['</script><b>River'],
        note: fragments.join(' '),
        ties: [{ type: 'rival', to: 'northern-guard' }],
      },
    ],
    'data/regions.json': [
      { id: 'varland', name: 'Varland', kind: 'country', demonyms: ['Varlandian'] },
      { id: 'ostmark', name: 'Ostmark', kind: 'province', parent: 'varland', note: some(3) },
      { id: 'karsa', name: 'Karsa', kind: 'town', parent: 'ostmark', coordinates: [50.3, 20.4] },
      { id: 'tellin', name: HOSTILE_PLACE, aliases: ['Tellin'], kind: 'town', parent: 'ostmark', coordinates: [50.1, 20.2] },
    ],
    'seeds/text.txt': `Northern Guard takes ${some(10)} Tellin\n\nBy Ada ${some(1)} Brandt, ${DAY}\n\nThe Northern Guard seized the town of Tellin in Ostmark on Sunday, killing at least 12 soldiers, officials said.\n\n${paragraphs(third(text, 0), 2016).join('\n\n')}\n`,
    'seeds/note.md': `---\ntitle: ${JSON.stringify(`Title ${some(0)} ${some(43)}`)}\nauthor: ${JSON.stringify(some(44))}\ndate: 2019-03-05\nurl: "javascript:pwned()"\npublisher: ${JSON.stringify(some(46))}\n---\n\n# Raids ${some(5)}\n\nThe Northern Guard was founded in 2011 by former officers and has about 3,000 fighters, according to the Institute.\n\n${paragraphs(third(text, 1), 2017).join('\n\n')}\n`,
    'seeds/page.html': `<!doctype html><html lang="en&quot; onload=x"><head><title>Raid ${escaped(some(2))}</title>${meta.join('')}<link rel=canonical href="javascript:pwned()"><meta property="article:published_time" content="2019-03-07"></head><body><article><h1>Raid on the coast</h1><p>The Northern Guard left Tellin on Wednesday after ten days of fighting in Ostmark, the army said in a statement.</p>${paragraphs(
      third(readable, 2),
      2018,
    )
      .map((one) => `<p>${escaped(one)}</p>`)
      .join('')}</article></body></html>`,
    'seeds/live.html': `<!doctype html><title>Live</title><article><p>The Northern Guard shelled Karsa in Ostmark on Thursday, killing 31 people and wounding dozens more, the governor said.</p>${paragraphs(
      readable,
      2015,
    )
      .map((one) => `<p>${one}</p>`)
      .join('')}</article>`,
    'data/sources.json': [
      {
        seed: 'text.txt',
        title: `Corrected ${some(25)}`,
        byline: [some(2), some(40)],
        publisher: some(31),
        origin: some(33),
        licence: some(34),
        retrieved: some(35),
        url: `http://source.example/?q="><script>pwned()</script>#'`,
        why: some(41),
      },
    ],
    'data/notes/northern-guard.md': `# Outlook\n\n${fragments.map(said).join('\n\n')}\n`,
  };
  const names = [
    '<img src=x onerror=pwned()>.txt',
    '"; rm -rf $HOME; ".txt',
    '\u001b[31m\u202etxt.exe.txt',
    '--help.txt',
    '{{constructor}}.txt',
    "' onload='x.txt",
    'a\nb.txt',
  ];
  for (const [at, name] of names.entries())
    files[`seeds/${name}`] =
      `Raid number ${at}\n\nBy Jon Amsel, ${at + 3} April 2019\n\nThe Northern Guard attacked the harbour of Tellin on ${at + 1} April 2019, wounding ${at + 5} sailors, the harbour master of the town said to our reporter number ${at}.\n\nThe River Brigade condemned raid ${at} and said in a letter of ${at + 9} pages that it would defend Ostmark and the coast.\n`;
  return files;
}
