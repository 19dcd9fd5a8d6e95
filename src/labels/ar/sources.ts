import { counting, grouped } from '../counting.ts';
import type { SourceWords } from '../en/sources.ts';

const number = grouped(',');
const count = counting('ar', number);

/** How many of the sources lack something. */
const some = (n: number | null, what: string): string => `${n === null ? 'جميعها' : number(n)} ${what}`;

export const sourceWords: SourceWords = {
  gaps: {
    noNewer: (parts, date) => `${parts}: لا معلومات أحدث من ${date}.`,
    oldest: (date) => `أقدم المعلومات المستخدمة تعود إلى ${date}.`,
    noneConfirmed: 'لا تؤكد أيَّ بندٍ جهةٌ أصلية ثانية.',
    singleOrigin: (alone, all) => `بنود تستند إلى جهة أصلية واحدة: ${alone} من ${all}.`,
    oneVoice: (parts, name) => `${parts}: جهة أصلية واحدة، ${name}.`,
    noDate: (without, all) => `بنود لا يمكن ربطها بتاريخ: ${without} من ${all}.`,
  },
  genres: { report: 'تقرير صحفي', interview: 'مقابلة', digest: 'مجموعة أخبار', commentary: 'مقال رأي' },
  interviewWith: (genre, name) => `${genre} مع ${name}`,
  descriptor: (what, ground) => `${what}؛ ${ground}.`,
  ground: {
    author: 'يستند إلى كاتبه، ولا يسمي أي مصدر',
    named: (names, others) => `يستند جزئيًا إلى ${names}${others > 0 ? `، وآخرون عددهم ${others}` : ''}`,
  },
  summary: {
    none: 'لا يستند هذا الموجز إلى أي مقال.',
    opening: (articles, publishers, told) =>
      `يستند هذا الموجز إلى ${count(articles, { one: 'مقال واحد', two: 'مقالين', few: '# مقالات', many: '# مقالًا', other: '# مقال' })}${publishers > 0 ? ` من ${count(publishers, { one: 'ناشر معروف واحد', two: 'ناشرَين معروفَين', few: '# ناشرين معروفين', many: '# ناشرًا معروفًا', other: '# ناشر معروف' })}` : ''}${told}.`,
    noneDated: '، ليس لأي منها تاريخ',
    dated: (date) => `، بتاريخ ${date}`,
    datedFrom: (oldest, newest) => `، بتواريخ من ${oldest} إلى ${newest}`,
    carries: (n, percent) => `يحمل المصدر ${n} نسبة ${percent}% من الاقتباسات.`,
    weaknesses: (list) => `مواطن الضعف: ${list}.`,
    ungraded: (n) => some(n, 'بلا تقييم للموثوقية'),
    noPublisher: (n) => some(n, 'بلا ناشر معروف'),
    noAuthor: (n) => some(n, 'بلا كاتب مسمى'),
    undated: (n) => some(n, 'بلا تاريخ'),
    datedByInference: (n) => some(n, 'مؤرخة بالاستنتاج'),
  },
  retracted: {
    withdrawn: (n) => count(n, { one: 'سُحبت جملة واحدة', two: 'سُحبت جملتان', few: 'سُحبت # جمل', many: 'سُحبت # جملة', other: 'سُحبت # جملة' }),
    standing: (n) =>
      count(n, {
        one: 'جملة واحدة تستند إلى مصادر أخرى',
        two: 'جملتان تستندان إلى مصادر أخرى',
        few: '# جمل تستند إلى مصادر أخرى',
        many: '# جملة تستند إلى مصادر أخرى',
        other: '# جملة تستند إلى مصادر أخرى',
      }),
    on: (day, why, left) => `سُحب في ${day}: ${why}${left === '' ? '' : ` (${left})`}`,
  },
};
