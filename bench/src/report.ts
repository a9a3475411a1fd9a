/** One line of the report: a rate or size beside its baseline from the same run. */
export interface Row {
  what: string;
  value: string;
  baseline: string;
  ratio: number;
}

export function show(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { what, value, baseline, ratio } of rows) {
    console.log(
      `  ${what.padEnd(66)} ${value.padStart(14)}  against ${baseline.padStart(14)}  = ${ratio.toPrecision(3)}`,
    );
  }
}

export const perSecond = (rate: number) => `${Math.round(rate).toLocaleString('en')}/s`;

const milliseconds = (ms: number) => `${ms < 10 ? ms.toFixed(2) : Math.round(ms)} ms`;

/** A rate beside another. */
export const againstRate = (what: string, rate: number, baseline: number): Row => ({
  ...{ what, value: perSecond(rate), baseline: perSecond(baseline), ratio: rate / baseline },
});

/** A time in milliseconds beside another. */
export const againstTime = (what: string, value: number, baseline: number): Row => ({
  ...{ what, value: milliseconds(value), baseline: milliseconds(baseline), ratio: value / baseline },
});
