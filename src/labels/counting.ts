import type { Language } from '../model/language.ts';

/** The forms of a phrase with a number in it, by the language's own plural categories; `#` is the number. A category that is left out reads as `other`. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Puts a number into the form that goes with it: "1 quotation", "3 quotations". */
export type Count = (n: number, forms: Forms) => string;

/** Thousands stand apart by a mark of the language's own; digits are the same in all, so that a number can be compared with its source. */
export function grouped(mark: string): (n: number) => string {
  return (n) => {
    const [whole = '', part] = String(n).split('.');
    const apart = whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
    return part === undefined ? apart : `${apart}.${part}`;
  };
}

/** Which form goes with a number is asked of `Intl.PluralRules`: the categories of small whole numbers have been the same in every version. */
export function counting(language: Language, written: (n: number) => string): Count {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('#', written(n));
}
