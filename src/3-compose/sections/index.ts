import type { Subject } from '../subject.ts';
import type { Telling } from '../telling.ts';
import { actors } from './actors.ts';
import { aims } from './aims.ts';
import { area } from './area.ts';
import { control } from './control.ts';
import { countermeasures } from './countermeasures.ts';
import { finance } from './finance.ts';
import { humanitarian } from './humanitarian.ts';
import { incidents } from './incidents.ts';
import { leadership } from './leadership.ts';
import { origins } from './origins.ts';
import { outlook } from './outlook.ts';
import { outsidePowers } from './outside-powers.ts';
import { overview } from './overview.ts';
import { relations } from './relations.ts';
import type { Context, SectionRule } from './rule.ts';
import { strength } from './strength.ts';
import { tactics } from './tactics.ts';

/** The sections of each kind of brief, in the order of the document. */
const SECTIONS: Readonly<Record<Subject['kind'], readonly SectionRule[]>> = {
  group: [origins, leadership, strength, area, aims, relations, tactics, finance, incidents, countermeasures, outlook],
  region: [overview, actors, incidents, control, humanitarian, outsidePowers, outlook],
};

/** The sections a brief on this subject has. */
export function sectionsFor(subject: Subject): readonly SectionRule[] {
  return SECTIONS[subject.kind];
}

/** The section a telling prints in. A topic that no section names goes to the first: nothing is lost for want of a place. */
export function sectionOf(telling: Telling, context: Context): SectionRule {
  const rules = sectionsFor(context.subject);
  const { topic } = telling.head.statement;
  const found = rules.find((rule) => rule.claims?.(telling, context) ?? false) ?? rules.find((rule) => rule.topics.includes(topic)) ?? rules[0];
  if (found === undefined) throw new Error('a brief has at least one section');
  return found;
}
