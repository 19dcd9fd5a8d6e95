import { z } from 'zod';
import { type Gazetteer, Group, Region } from '../src/model/gazetteer.ts';

/** An organisation of the corpus's own table. */
const Organisation = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['nonstate', 'state', 'generic']),
  country: z.string().nullable(),
  aliases: z.array(z.string()),
  ambiguous: z.array(z.string()),
});

/** Turns the corpus's table of groups and our list of places into a desk's gazetteer. */
export function muc4Gazetteer(groups: unknown, regions: unknown): Gazetteer {
  return { groups: z.array(Organisation).parse(groups).filter(named).map(group), regions: z.array(Region).parse(regions) };
}

/** "Guerrillas" and "death squads" are no groups a desk keeps a brief on; nor are all armies, all police and all governments one. */
const named = (organisation: z.infer<typeof Organisation>): boolean =>
  organisation.kind === 'nonstate' || (organisation.kind === 'state' && organisation.country !== null);

function group(organisation: z.infer<typeof Organisation>): Group {
  const [, name = organisation.name, inBrackets = null] = /^(.*?)(?: \(([^)]*)\))?$/.exec(organisation.name) ?? [];
  // A name in brackets is an acronym or a second name; it may be ambiguous too.
  const extra = inBrackets !== null && !organisation.ambiguous.includes(inBrackets.toUpperCase()) ? [inBrackets] : [];
  const aliases = [...extra, ...organisation.aliases].filter((alias) => !organisation.ambiguous.includes(alias.toUpperCase()));
  return Group.parse({
    id: organisation.id,
    name,
    aliases: [...new Set(aliases)],
    kind: organisation.kind === 'state' ? 'state force' : 'armed group',
  });
}
