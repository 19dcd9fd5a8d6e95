/** The form a verb stands in. A past form that is also the participle is listed as `past`. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

// biome-ignore format: a list of words
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'], have: ['had', 'had'], do: ['did', 'done'], go: ['went', 'gone'], say: ['said', 'said'], tell: ['told', 'told'],
  fight: ['fought', 'fought'], strike: ['struck', 'struck'], shoot: ['shot', 'shot'], hit: ['hit', 'hit'], set: ['set', 'set'], put: ['put', 'put'],
  overrun: ['overran', 'overrun'], run: ['ran', 'run'], blow: ['blew', 'blown'], throw: ['threw', 'thrown'], take: ['took', 'taken'],
  hold: ['held', 'held'], lead: ['led', 'led'], leave: ['left', 'left'], lose: ['lost', 'lost'], win: ['won', 'won'], build: ['built', 'built'],
  break: ['broke', 'broken'], split: ['split', 'split'], become: ['became', 'become'], begin: ['began', 'begun'], come: ['came', 'come'],
  drive: ['drove', 'driven'], flee: ['fled', 'fled'], fall: ['fell', 'fallen'], burn: ['burned', 'burnt'], steal: ['stole', 'stolen'],
  sell: ['sold', 'sold'], send: ['sent', 'sent'], see: ['saw', 'seen'], seek: ['sought', 'sought'], give: ['gave', 'given'], get: ['got', 'got'],
  bring: ['brought', 'brought'], buy: ['bought', 'bought'], catch: ['caught', 'caught'], choose: ['chose', 'chosen'], draw: ['drew', 'drawn'],
  withdraw: ['withdrew', 'withdrawn'], know: ['knew', 'known'], grow: ['grew', 'grown'], make: ['made', 'made'], meet: ['met', 'met'],
  pay: ['paid', 'paid'], lay: ['laid', 'laid'], lie: ['lay', 'lain'], rise: ['rose', 'risen'], spread: ['spread', 'spread'],
  write: ['wrote', 'written'], keep: ['kept', 'kept'], think: ['thought', 'thought'], find: ['found', 'found'], undergo: ['underwent', 'undergone'],
  behead: ['beheaded', 'beheaded'], hang: ['hanged', 'hanged'], slay: ['slew', 'slain'], bind: ['bound', 'bound'],
  forswear: ['forswore', 'forsworn'], swear: ['swore', 'sworn'], hide: ['hid', 'hidden'], feed: ['fed', 'fed'], deal: ['dealt', 'dealt'],
  cut: ['cut', 'cut'], let: ['let', 'let'], wage: ['waged', 'waged'], stand: ['stood', 'stood'], speak: ['spoke', 'spoken'],
  sink: ['sank', 'sunk'], retake: ['retook', 'retaken'], overthrow: ['overthrew', 'overthrown'], undertake: ['undertook', 'undertaken'],
  sweep: ['swept', 'swept'], freeze: ['froze', 'frozen'], rebuild: ['rebuilt', 'rebuilt'], forbid: ['forbade', 'forbidden'],
  show: ['showed', 'shown'], wear: ['wore', 'worn'], beat: ['beat', 'beaten'],
  lend: ['lent', 'lent'], sit: ['sat', 'sat'], spend: ['spent', 'spent'], teach: ['taught', 'taught'], understand: ['understood', 'understood'],
  shrink: ['shrank', 'shrunk'], arise: ['arose', 'arisen'], foresee: ['foresaw', 'foreseen'], oversee: ['oversaw', 'overseen'],
  uphold: ['upheld', 'upheld'], swing: ['swung', 'swung'], strive: ['strove', 'striven'], swell: ['swelled', 'swollen'],
  feel: ['felt', 'felt'], hear: ['heard', 'heard'], shake: ['shook', 'shaken'], tear: ['tore', 'torn'], bear: ['bore', 'borne'],
};

// Verbs of one stressed last syllable double their last letter; listed, because spelling alone does not tell "kidnap" from "open".
// biome-ignore format: a list of words
const DOUBLING = new Set([
  'kidnap', 'machinegun', 'gun', 'rob', 'stab', 'plan', 'plot', 'ban', 'drop', 'grab', 'trap', 'stop', 'expel', 'repel', 'propel', 'commit', 'admit', 'control', 'patrol',
  'occur', 'cut', 'hit', 'set', 'put', 'let', 'split', 'get', 'run', 'overrun', 'win', 'begin', 'shut', 'step', 'strip', 'ship', 'wipe',
]);

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (DOUBLING.has(verb) && !verb.endsWith('e')) return `${verb}${verb.at(-1)}ed`;
  return `${verb}ed`;
}

function third(verb: string): string {
  if (verb === 'have') return 'has';
  if (verb === 'be') return 'is';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

function ing(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('ee')) return `${verb}ing`;
  if (verb.endsWith('e') && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  if (DOUBLING.has(verb)) return `${verb}${verb.at(-1)}ing`;
  return `${verb}ing`;
}

/** The forms of an English verb by its base form, regular or in the table of irregular ones. */
function inflect(verb: string): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const irregular = IRREGULAR[verb];
  const pastForm = irregular ? irregular[0] : past(verb);
  const participle = irregular ? irregular[1] : pastForm;
  forms.set(third(verb), 'third');
  forms.set(ing(verb), 'ing');
  if (participle !== pastForm) forms.set(participle, 'participle');
  if (pastForm !== verb) forms.set(pastForm, 'past');
  if (!forms.has(verb)) forms.set(verb, 'base');
  return forms;
}

/** Looks up any form of the verbs of a list: word → base and form. */
export function verbTable(verbs: Iterable<string>): ReadonlyMap<string, { readonly base: string; readonly form: VerbForm }> {
  const table = new Map<string, { base: string; form: VerbForm }>();
  for (const base of verbs) {
    for (const [word, form] of inflect(base)) {
      if (!table.has(word)) table.set(word, { base, form });
    }
  }
  return table;
}
