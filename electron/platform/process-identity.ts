import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/**
 * This process, told from every other one that ever was: machine, number, and when it began. A
 * number alone is given again to another process, after a restart of the machine at the latest.
 */
export const ownIdentity: string = JSON.stringify([
  hostname(),
  process.pid,
  beginning(process.pid) ?? `node ${performance.timeOrigin}`,
]);

/** True when that process is certainly gone. One that may be on another machine is not. */
export function isGone(identity: string): boolean {
  return standingOf(identity) === "gone";
}

/** Unknown on another machine, and where the system does not tell which process has a number now. */
export function standingOf(identity: string): "running" | "gone" | "unknown" {
  if (identity === ownIdentity) return "running";
  const [host, pid, began] = parse(identity);
  if (host !== hostname() || typeof pid !== "number") return "unknown";
  if (pid === process.pid) return "gone";
  const now = beginning(pid);
  if (now !== undefined) return now === began ? "running" : "gone";
  return isRunning(pid) ? "unknown" : "gone";
}

/** Where the system tells it: which start of the machine, and how long after that. */
function beginning(pid: number): string | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program stands in brackets and may hold anything.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${boot} ${ticks}`;
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

function parse(identity: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(identity);
    return Array.isArray(parts) ? parts : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
