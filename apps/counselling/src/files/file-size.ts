const STEPS = ['byte', 'kilobyte', 'megabyte'] as const;

/**
 * The size of a file as people say it: `420 kB`, `3,2 MB`.
 * @param bytes of the file before it was sealed
 */
export function fileSize(bytes: number, locale: string): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const unit = STEPS[step] ?? 'byte';
  return new Intl.NumberFormat(locale, {
    ...{ style: 'unit', unit, numberingSystem: 'latn' },
    maximumFractionDigits: step === 2 ? 1 : 0,
  }).format(bytes / 1_000 ** step);
}
