import { Edition } from '../../../src/model/edition.ts';
import { fixtureEdition } from '../fixture-edition.ts';

/** The invented edition with all that is hard to set: words without a break, long names in Arabic letters, the longest marking, many citations. */
export function hardEdition(): Edition {
  const edition = fixtureEdition();
  const all = edition.quotations.map(({ n }) => n);
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  return Edition.parse({
    ...edition,
    marking: 'TLP:AMBER+STRICT',
    subject: {
      ...edition.subject,
      name: `Front for the Liberation of Ondreva and the ${long}`,
      aliases: [...edition.subject.aliases, 'جبهة تحرير أوندريفا والوادي الأعلى وممر تير والميناء القديم', 'جنبش آزادی‌بخش اوندروا'],
    },
    glance: edition.glance.map((row) => ({
      ...row,
      values: row.values.map((value) => ({ ...value, note: long, citations: all.slice(0, 9) })),
    })),
    sections: edition.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry, at) =>
        at === 0
          ? {
              ...entry,
              runs: [{ text: `${long} قال المتحدث إن “${long}” لم يكن هناك.`, inserted: false }],
              kind: 'assessment',
              citations: all.slice(0, 12),
            }
          : entry,
      ),
    })),
    timeline: edition.timeline.map((item) => ({ ...item, text: `${item.text} ${long}`, citations: all.slice(0, 6) })),
    disputes: edition.disputes.map((dispute) => ({
      ...dispute,
      sides: dispute.sides.map((side) => ({ ...side, claim: long, holder: long, citations: all.slice(0, 6) })),
    })),
    sources: edition.sources.map((cited) => ({ ...cited, seed: `${'folder-without-end/'.repeat(6)}${cited.seed}` })),
  });
}
