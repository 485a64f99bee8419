/** A browser's long name of itself as somebody would say it: "Chrome · Windows". */
export function device(agent: string | null): string {
  if (!agent) return ''
  const browser = [
    [/MicroMessenger/, 'WeChat'],
    [/Edg/, 'Edge'],
    [/Firefox/, 'Firefox'],
    [/Chrom(e|ium)/, 'Chrome'],
    [/Safari/, 'Safari'],
  ].find(([mark]) => (mark as RegExp).test(agent))?.[1]
  const system = [
    [/iPad/, 'iPad'],
    [/iPhone/, 'iPhone'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux|X11/, 'Linux'],
  ].find(([mark]) => (mark as RegExp).test(agent))?.[1]
  return [browser, system].filter(Boolean).join(' · ') || agent
}
