/** How many inputs are tried, and the run over them. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { unmoved } from "./world.js";

/** Of all fuzz tests together; `npm run test:fuzz` tries many more. */
const total = Number(process.env.FUZZ_RUNS ?? 1200);

/** What a run may leave behind; caches are small, and no input is kept. */
const mostLeft = 100 * 1024 * 1024;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/**
 * Tries a share of all inputs. Each is made from a plan, which is small and can be printed whatever it stands for; the
 * limit of time grows with their number.
 */
export function fuzz<Plan>(name: string, share: number, plans: fc.Arbitrary<Plan>, attack: (plan: Plan) => void): void {
  const numRuns = Math.ceil(total * share);
  it(
    `${name}: ${numRuns} inputs`,
    () => {
      let tried = 0;
      const before = heapUsed();
      const start = performance.now();
      const property = fc.property(plans, (plan) => {
        tried++;
        unmoved(() => attack(plan));
      });
      fc.assert(property, { numRuns });
      const seconds = (performance.now() - start) / 1000;
      if (process.env.FUZZ_RUNS) console.log(`${name}: ${tried} inputs in ${seconds.toFixed(0)} s`);
      expect(tried).toBeGreaterThanOrEqual(numRuns);
      expect(heapUsed() - before).toBeLessThan(mostLeft);
    },
    60_000 + 100 * numRuns,
  );
}
