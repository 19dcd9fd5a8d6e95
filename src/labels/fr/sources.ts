import { counting, grouped } from '../counting.ts';
import type { SourceWords } from '../en/sources.ts';

const count = counting('fr', grouped(' '));

/** How many of the sources lack something. */
const some = (n: number | null, one: string, many: string): string => (n === null ? `toutes ${many}` : `${n} ${n < 2 ? one : many}`);

export const sourceWords: SourceWords = {
  gaps: {
    noNewer: (parts, date) => `${parts} : dernière information, ${date}.`,
    oldest: (date) => `Information la plus ancienne utilisée : ${date}.`,
    noneConfirmed: 'Aucun énoncé n’est confirmé par une seconde origine.',
    singleOrigin: (alone, all) => `${alone} énoncés sur ${all} reposent sur une seule origine.`,
    oneVoice: (parts, name) => `${parts} : une seule origine, ${name}.`,
    noDate: (without, all) => `${without} énoncés sur ${all} ne peuvent être rattachés à aucune date.`,
  },
  genres: { report: 'Article d’information', interview: 'Entretien', digest: 'Recueil de plusieurs brèves', commentary: 'Tribune' },
  interviewWith: (genre, name) => `${genre} avec ${name}`,
  descriptor: (what, ground) => `${what} ; ${ground}.`,
  ground: {
    author: 'repose sur son auteur, qui ne nomme aucune source',
    named: (names, others) => `repose en partie sur ${names}${others > 0 ? ` et ${others} autres` : ''}`,
  },
  summary: {
    none: 'Cette note ne repose sur aucun article.',
    opening: (articles, publishers, told) =>
      `Cette note repose sur ${count(articles, { one: '# article', other: '# articles' })}${publishers > 0 ? ` de ${count(publishers, { one: '# éditeur connu', other: '# éditeurs connus' })}` : ''}${told}.`,
    noneDated: ', dont aucun n’est daté',
    dated: (date) => ` (date : ${date})`,
    datedFrom: (oldest, newest) => `, datés du ${oldest} au ${newest}`,
    carries: (n, percent) => `La source ${n} porte ${percent} % des citations.`,
    weaknesses: (list) => `Faiblesses : ${list}.`,
    ungraded: (n) => some(n, 'sans cotation de fiabilité', 'sans cotation de fiabilité'),
    noPublisher: (n) => some(n, 'sans éditeur connu', 'sans éditeur connu'),
    noAuthor: (n) => some(n, 'sans auteur nommé', 'sans auteur nommé'),
    undated: (n) => some(n, 'non datée', 'non datées'),
    datedByInference: (n) => some(n, 'datée par déduction', 'datées par déduction'),
  },
  retracted: {
    withdrawn: (n) => count(n, { one: '# énoncé retiré', other: '# énoncés retirés' }),
    standing: (n) => count(n, { one: '# énoncé sur d’autres sources', other: '# énoncés sur d’autres sources' }),
    on: (day, why, left) => `Retirée le ${day} : ${why}${left === '' ? '' : ` (${left})`}`,
  },
};
