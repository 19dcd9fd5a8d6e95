import { InvalidArgumentError, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat, type Format, type Profile } from '../model/output.ts';

/** What a user asks for with `--format`, `--profile` and `--export`. */
export type FormatOptions = {
  format: 'html' | 'pdf' | 'both' | 'desk';
  profile: 'full' | 'handout' | 'both' | 'desk';
  export?: readonly ExportFormat[];
};

export const formatOption = (): Option =>
  new Option('--format <format>', 'what to make').choices(['html', 'pdf', 'both']).default('desk', 'as in data/desk.json');

export const profileOption = (): Option =>
  new Option('--profile <profile>', 'the whole brief, or its handout of two pages')
    .choices(['full', 'handout', 'both'])
    .default('desk', 'as in data/desk.json');

export const exportOption = (): Option =>
  new Option(
    '--export <formats>',
    `for other programs, with commas between: ${EXPORT_FORMATS.join(', ')}; all or none; as in data/desk.json when not given`,
  ).argParser(exportsNamed);

/** The formats asked for; null is as the desk has them. */
export function formatsAsked(options: FormatOptions): {
  readonly formats: readonly Format[] | null;
  readonly profiles: readonly Profile[] | null;
  readonly exports: readonly ExportFormat[] | null;
} {
  const formats = options.format === 'desk' ? null : options.format === 'both' ? (['html', 'pdf'] as const) : [options.format];
  const profiles = options.profile === 'desk' ? null : options.profile === 'both' ? (['full', 'handout'] as const) : [options.profile];
  return { formats, profiles, exports: options.export ?? null };
}

const isExport = (name: string): name is ExportFormat => EXPORT_FORMATS.some((format) => format === name);

function exportsNamed(text: string): readonly ExportFormat[] {
  if (text === 'none') return [];
  const names = text === 'all' ? EXPORT_FORMATS : text.split(',').map((name) => name.trim());
  return names.map((name) => {
    if (isExport(name)) return name;
    throw new InvalidArgumentError(`"${name}" is none of ${EXPORT_FORMATS.join(', ')}, all, none.`);
  });
}
