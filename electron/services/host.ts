import { isAbsolute } from "node:path";
import type { HostService } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { safeAddress } from "../../shared/links.ts";
import type { Host } from "../platform/host.ts";

/** Longest address Windows takes. */
const addressLimit = 2083;

/** The host behind the doors that must not open for everything: paths and addresses are checked. */
export function createHostService(host: Host): HostService {
  return {
    info: async () => host.info(),
    pickFolder: ({ title }) => host.pickFolder(title),
    async reveal({ path }) {
      if (!isAbsolute(path)) throw invalid("the path", "it must be an absolute path");
      await host.reveal(path);
    },
    async openLink({ address }) {
      await host.openLink(openable(address));
    },
  };
}

function openable(raw: string): string {
  const address = safeAddress(raw);
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  const opens = url && ["http:", "https:", "mailto:"].includes(url.protocol);
  if (!opens || url.href.length > addressLimit || url.username !== "" || url.password !== "") {
    throw invalid("the address", "only http, https and mailto addresses are opened");
  }
  return url.href;
}

function invalid(what: string, problem: string): AppError {
  return new AppError("input.invalid", { what, problem });
}
