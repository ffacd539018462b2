import type { StartupService } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";

/** The start-up service of a library that is open: there is nothing to be asked. */
export function createStartupService(): StartupService {
  const refuse = async (): Promise<never> => {
    throw new AppError("input.invalid", { what: "this", problem: "the library is open already" });
  };
  return { problem: async () => null, repair: refuse, openBackup: refuse };
}
