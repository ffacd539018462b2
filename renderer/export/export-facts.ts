import { useEffect, useState } from "react";
import type { HostInfo } from "../../shared/contract/services.ts";
import type { ExportFormatInfo } from "../../shared/export/formats.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";

/** What the Export panel shows and what does not change while the window is open. */
export interface ExportFacts {
  formats: readonly ExportFormatInfo[];
  /** Where exports go when nothing is given. */
  usualFolder: string;
  can: HostInfo["can"];
}

/** Asked for once, at the start, so that the panel is whole when it opens. */
export function useExportFacts(): ExportFacts {
  const services = useServices();
  const notices = useNotices();
  const [facts, setFacts] = useState<ExportFacts>(unknown);
  useEffect(() => {
    const { exports, library, host } = services;
    Promise.all([exports.formats({}), library.info({}), host.info({})]).then(
      ([formats, { exportFolder }, { can }]) =>
        setFacts({ formats, usualFolder: exportFolder, can }),
      notices.report,
    );
  }, [services, notices]);
  return facts;
}

const unknown: ExportFacts = {
  formats: [],
  usualFolder: "",
  can: { pickFolder: false, reveal: false },
};
