import { ownTemplatesModule } from './4-render/index.ts';
import { readTemplates } from './io/templates.ts';

/** What set-up bundles the program's own templates by: the module that gives what Handlebars makes of each. */
export const templatesToKeep = async (folder: string): Promise<string> => ownTemplatesModule(await readTemplates(folder));
