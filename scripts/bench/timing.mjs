/** Seconds that one call of `work` takes. */
export async function seconds(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Median seconds of `runs` calls after `warmups` that are not counted. */
export async function median(runs, work, warmups = 2) {
  for (let warmup = 0; warmup < warmups; warmup += 1) await work();
  const times = [];
  for (let run = 0; run < runs; run += 1) times.push(await seconds(work));
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)];
}
