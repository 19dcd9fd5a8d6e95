/** The words of texts, as every reader in the bench is measured by: stretches between white space. */
export const countWords = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).filter((word) => word !== '').length, 0);

/** Starts to count processor time; what it gives tells the milliseconds since. */
export function clock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
