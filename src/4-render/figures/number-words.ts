/** A number with its thousands apart: `1,500`. */
export function thousands(value: number): string {
  const [whole = '', part] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
