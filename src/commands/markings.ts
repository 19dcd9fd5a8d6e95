import { Option } from 'commander';

/** TLP 2.0 labels for options. Written out, for the command line alone does not load the schemas; a test holds them to those. */
export const MARKINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

/** What a user asks for with `--marking`. */
export type MarkingOptions = { marking: (typeof MARKINGS)[number] | 'desk' };

export const markingOption = (): Option =>
  new Option('--marking <label>', 'mark the briefs so; never lower than their sources').choices(MARKINGS).default('desk', 'as in data/desk.json');

/** The label asked for; null is as the desk has it. */
export function markingAsked({ marking }: MarkingOptions): { readonly marking: (typeof MARKINGS)[number] | null } {
  return { marking: marking === 'desk' ? null : marking };
}
