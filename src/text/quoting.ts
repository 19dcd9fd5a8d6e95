/** A text as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A text as one word of a crontab's command: cron itself reads "%" as the end of the line. */
export function cronWord(text: string): string {
  return shellWord(text).replaceAll('%', '\\%');
}

/** A text as one word of a command in a systemd unit, where "%" and "$" mean something. */
export function systemdWord(text: string): string {
  const plain = text.replaceAll('%', '%%').replaceAll('$', '$$$$');
  return /^[\w@%+=:,./$-]+$/.test(plain) ? plain : `"${plain.replace(/[\\"]/g, '\\$&')}"`;
}

/** A text as a value in YAML: every JSON text is one. */
export function yamlText(text: string): string {
  return JSON.stringify(text);
}
